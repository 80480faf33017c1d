package io.shouwen.patrol.round;

import io.shouwen.patrol.round.Receipt.Status;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordReader;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.files.PrepareFiles;
import io.shouwen.platform.web.Texts;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * Stores the records of a phone, each once and in its own transaction, so that one bad record blocks no other. A
 * receipt is given only for a record that was stored, or kept as refused.
 */
@Component
@Clause("4.2.1")
class TakeFieldRecords {

    private static final Logger LOG = LoggerFactory.getLogger(TakeFieldRecords.class);
    private static final int MOST_ROUNDS = 5;

    private final Map<String, FieldRecordTaker> takers = new HashMap<>();
    private final Walks walks;
    private final JudgeWalk judge;
    private final RefusedRecords refused;
    private final PrepareFiles files;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    TakeFieldRecords(
            List<FieldRecordTaker> takers,
            Walks walks,
            JudgeWalk judge,
            RefusedRecords refused,
            PrepareFiles files,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        takers.forEach(taker -> taker.kinds().forEach(kind -> {
            if (this.takers.put(kind, taker) != null) {
                throw new IllegalStateException("two take " + kind);
            }
        }));
        this.walks = walks;
        this.judge = judge;
        this.refused = refused;
        this.files = files;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** @throws RuntimeException if the database is unavailable: the phone must send the record again */
    Receipt take(JsonNode body, FieldPhone sender, Texts texts) {
        UUID id = FieldRecordReader.idOrGroup(body);
        try {
            FieldRecord record = drawn(FieldRecordReader.record(body));
            boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> store(record, sender)));
            return new Receipt(id.toString(), fresh ? Status.STORED : Status.KNOWN, null, null);
        } catch (RuleBroken rule) {
            return refuse(id, body, sender, rule, texts);
        } catch (NotFound unknown) {
            return refuse(id, body, sender, new RuleBroken("4.2.1", "patrol.round.unknown"), texts);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("A record of a phone could not be kept: {}", id, e);
            return refuse(id, body, sender, new RuleBroken("4.2.1", "patrol.round.not-taken"), texts);
        }
    }

    /** A drawing is decoded here, because that may take long and must not hold a transaction. */
    private FieldRecord drawn(FieldRecord record) {
        if (record.drawing().isEmpty()) {
            return record;
        }
        try {
            return record.with(files.drawing(record.drawing()));
        } catch (FileRefused refused) {
            if (refused.busy()) {
                throw new TransientDataAccessResourceException("too many pictures at once", refused);
            }
            throw new RuleBroken(
                    "3.4.5", refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** Stores refused records whose missing record has arrived. */
    void takeWaiting(Set<UUID> arrived, FieldPhone sender, Texts texts) {
        Set<UUID> fresh = arrived;
        for (int round = 0; round < MOST_ROUNDS && !fresh.isEmpty(); round++) {
            Set<UUID> asked = fresh;
            List<JsonNode> waiting = transaction.execute(status -> refused.waitingFor(sender, asked));
            fresh = new HashSet<>();
            for (JsonNode body : waiting == null ? List.<JsonNode>of() : waiting) {
                Receipt receipt = take(body, sender, texts);
                if (receipt.status() == Status.STORED) {
                    fresh.add(UUID.fromString(receipt.id()));
                }
            }
        }
    }

    /** @return whether it is new */
    private boolean store(FieldRecord record, FieldPhone sender) {
        if (!remembered(record, sender)) {
            String first = jdbc.sql("select content_hash from patrol.field_record where project_id = ? and id = ?")
                    .params(sender.project().id(), record.id())
                    .query(String.class)
                    .single();
            if (!first.equals(record.hash())) {
                throw new RuleBroken("4.2.1", "patrol.round.other-content");
            }
            return false;
        }
        FieldRecordTaker taker = takers.get(record.kind());
        if (taker == null) {
            throw FieldRecord.malformed("kind");
        }
        if (Collections.disjoint(taker.senders(), sender.actor().roles())) {
            throw new RuleBroken("4.2.1", "patrol.round.not-your-role");
        }
        UUID walk = walkOf(record, sender);
        boolean closed = walk != null
                && walks.locked(sender.project().id(), walk)
                        .map(found -> found.closedAt() != null)
                        .orElse(false);
        taker.take(record, sender);
        if (closed && walk != null) {
            judge.again(sender.project().id(), walk, sender.now());
        }
        return true;
    }

    /** Locks the walk before anything is added, so that a walk being closed is judged with all its records. */
    private @Nullable UUID walkOf(FieldRecord record, FieldPhone sender) {
        return jdbc.sql("""
                select coalesce(f.walk_id, (select n.walk_id from patrol.finding n
                    where n.project_id = f.project_id and n.id = :finding)) as walk
                from patrol.field_record f where f.project_id = :project and f.id = :id and f.kind <> 'WALK_STARTED'""")
                .param("finding", record.idOrNull("finding"))
                .param("project", sender.project().id())
                .param("id", record.id())
                .query((row, n) -> row.getObject("walk", UUID.class))
                .optional()
                .orElse(null);
    }

    /** Of two parallel requests the second waits here for the first, and then finds the record. */
    private boolean remembered(FieldRecord record, FieldPhone sender) {
        UUID walk = record.kind().equals("WALK_STARTED") ? record.id() : record.idOrNull("walk");
        return jdbc.sql("""
                with late as (
                    update patrol.refused_record set taken_at = :now
                    where project_id = :project and record_id = :id and content_hash = :hash and taken_at is null)
                insert into patrol.field_record
                    (project_id, id, kind, walk_id, by_id, device_id, content_hash, happened_at, recorded_at, skew_millis)
                values (:project, :id, :kind,
                    coalesce(cast(:walk as uuid),
                        (select walk_id from patrol.visit where project_id = :project and id = :visit)),
                    :by, :device, :hash, :at, :now, :skew)
                on conflict do nothing""")
                        .param("project", sender.project().id())
                        .param("id", record.id())
                        .param("kind", record.kind())
                        .param("walk", walk)
                        .param("visit", record.idOrNull("visit"))
                        .param("by", sender.actor().id())
                        .param("device", sender.device())
                        .param("hash", record.hash())
                        .param("at", Sql.at(record.at()))
                        .param("now", Sql.at(sender.now()))
                        .param("skew", sender.skew().toMillis())
                        .update()
                == 1;
    }

    private Receipt refuse(UUID id, JsonNode body, FieldPhone sender, RuleBroken rule, Texts texts) {
        transaction.executeWithoutResult(status -> refused.keep(sender, id, body, rule));
        String sent = body.path("id").asString("");
        return new Receipt(
                TypedText.first(sent, 60),
                Status.REFUSED,
                rule.messageKey(),
                texts.t(rule.messageKey(), rule.arguments()));
    }
}
