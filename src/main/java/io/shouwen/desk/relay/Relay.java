package io.shouwen.desk.relay;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message for a colleague who was not there to be asked.
 *
 * @param forId the colleague
 * @param standIn who is told too because the colleague is not on duty, or null
 * @param phone digits of the number to call, or null
 * @param after the message it was handed on from, or null
 * @param due until when it must be acknowledged
 */
@Clause("3.1.6")
record Relay(
        UUID id,
        UUID forId,
        String forName,
        @Nullable UUID standIn,
        String standInName,
        String fromName,
        @Nullable String phone,
        @Nullable UUID houseId,
        String house,
        String text,
        boolean urgent,
        Origin origin,
        @Nullable UUID after,
        UUID takenBy,
        String takenByName,
        Instant takenAt,
        Instant due,
        @Nullable RelayAnswer answer) {

    /** What the message came up in; each may be null. */
    record Origin(
            @Nullable UUID call,
            @Nullable UUID visit,
            @Nullable UUID ticket) {

        static final Origin NONE = new Origin(null, null, null);
    }

    /** Whom it is for: told at once, reminded, and expected to acknowledge it. */
    List<UUID> receivers() {
        return Stream.concat(Stream.of(forId), Stream.ofNullable(standIn)).toList();
    }

    boolean receives(UUID person) {
        return receivers().contains(person);
    }

    boolean seenBy(Actor reader) {
        return receives(reader.id()) || takenBy.equals(reader.id()) || reader.leads();
    }

    /**
     * Why the actor may not acknowledge it with this result; null if they may. Who took the message can only say that it
     * is not needed any more, because the caller was helped otherwise.
     */
    @Nullable
    RuleBroken refusal(Actor by, RelayResult result) {
        if (answer != null) {
            return new RuleBroken("3.1.6", "desk.relay.rule.answered", answer.byName());
        }
        boolean answers = receives(by.id())
                || by.is(Role.SUPERVISOR, Role.MANAGER)
                || takenBy.equals(by.id()) && result == RelayResult.NOT_NEEDED;
        return answers ? null : new RuleBroken("3.1.6", "desk.relay.rule.not-yours", forName);
    }

    /** @throws RuleBroken if it was acknowledged before or is not the actor's to acknowledge */
    Relay acknowledge(UUID id, RelayResult result, String text, Actor by, @Nullable UUID onTo, Instant now) {
        RuleBroken refusal = refusal(by, result);
        if (refusal != null) {
            throw refusal;
        }
        if ((result == RelayResult.HANDED_ON) != (onTo != null)) {
            throw new IllegalArgumentException("handed on to nobody, or not handed on");
        }
        return answered(new RelayAnswer(id, result, text, by.id(), by.name(), now, onTo));
    }

    private Relay answered(RelayAnswer fact) {
        return new Relay(
                id,
                forId,
                forName,
                standIn,
                standInName,
                fromName,
                phone,
                houseId,
                house,
                text,
                urgent,
                origin,
                after,
                takenBy,
                takenByName,
                takenAt,
                due,
                fact);
    }

    /** The same message for another colleague. @param added what the one who hands it on says; may be empty */
    Relay handOn(UUID newId, UUID toId, String toName, String added, Actor by, Instant now, Instant newDue) {
        String words = added.isBlank() ? text : text + "\n" + by.name() + "：" + added.strip();
        return new Relay(
                newId, toId, toName, null, "", fromName, phone, houseId, house, words, urgent, origin, id, by.id(),
                by.name(), now, newDue, null);
    }
}
