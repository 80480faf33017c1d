package io.shouwen.custody.phone;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.KeyPurpose;
import io.shouwen.custody.key.LendKey;
import io.shouwen.custody.key.TakeKeyBack;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.files.FileStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores keys lent and taken back at the door: {@code {key, pieces, mine | name + company + phone, purpose, why, until,
 * drawing}} and {@code {key, loan, pieces, hook, name}}. {@code mine} says that the sender takes the key along; else the borrower
 * is named. What the owner's mandate does not cover is refused: only the desk's leaders may override it.
 */
@Component
@Clause("4.1.2.8")
class KeyRecordTaker implements FieldRecordTaker {

    private static final int LONGEST = 40;
    private static final int LONGEST_REASON = 200;

    private final LendKey lend;
    private final TakeKeyBack takeBack;
    private final DoorAccess door;
    private final FileStore files;
    private final JdbcClient jdbc;

    KeyRecordTaker(LendKey lend, TakeKeyBack takeBack, DoorAccess door, FileStore files, JdbcClient jdbc) {
        this.lend = lend;
        this.takeBack = takeBack;
        this.door = door;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("KEY_OUT", "KEY_BACK");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        UUID key = record.id("key");
        try {
            check(sender, key);
            Move move = new Move(
                    sender.project().id(), record.id(), sender.actor(), sender.corrected(record.at()), sender.now());
            if (record.kind().equals("KEY_OUT")) {
                out(record, sender, move, key);
            } else {
                takeBack.takeBack(
                        move,
                        key,
                        record.id("loan"),
                        record.number("pieces"),
                        record.id("hook"),
                        new Receiver(record.text("name", LONGEST), "", "", null));
            }
        } catch (NotFound unknown) {
            throw new RuleBroken("4.1.2.8", "custody.phone.rule.unknown");
        }
    }

    private void out(FieldRecord record, FieldPhone sender, Move move, UUID key) {
        boolean mine = record.flagged("mine");
        UUID signature =
                files.keep(sender.project().id(), DoorAccess.signature(record)).id();
        Receiver to = mine
                ? new Receiver(sender.actor().name(), "", "", signature)
                : new Receiver(record.text("name", LONGEST), phone(record), record.text("company", LONGEST), signature);
        lend.lend(
                move,
                key,
                new LendKey.Loaned(
                        record.number("pieces"),
                        to,
                        mine ? sender.actor().id() : null,
                        record.choice("purpose", KeyPurpose.class),
                        record.text("why", LONGEST_REASON),
                        until(record, move.at()),
                        ""));
    }

    /** The phone's clock may be wrong, so what counts is for how long. */
    private static Instant until(FieldRecord record, Instant at) {
        Instant until = record.momentOrNull("until");
        if (until == null) {
            throw FieldRecord.malformed("until");
        }
        return at.plus(Duration.between(record.at(), until));
    }

    private static String phone(FieldRecord record) {
        String typed = record.text("phone", LONGEST);
        return typed.isEmpty()
                ? ""
                : PhoneNumber.parse(typed).map(PhoneNumber::digits).orElseThrow(() -> FieldRecord.malformed("phone"));
    }

    /** A key of the project is for every member of staff. */
    private void check(FieldPhone sender, UUID key) {
        UUID house = jdbc.sql("select house_id from custody.thing where project_id = ? and id = ? and kind = 'KEY'")
                .params(sender.project().id(), key)
                .query((row, n) -> Optional.ofNullable(row.getObject("house_id", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new)
                .orElse(null);
        if (house != null) {
            door.check(sender, house);
        }
    }
}
