package io.shouwen.desk.call;

import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of calls: their state, who took them, the caller, and the record. */
@Repository
public class Calls {

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID require(TelephoneLine line, String callKey) {
        return jdbc.sql("select id from desk.call where project_id = ? and line_id = ? and call_key = ?")
                .params(line.projectId(), line.id(), callKey)
                .query(UUID.class)
                .single();
    }

    /**
     * Updates the state of a call from its events. The record is kept, and so are rings counted by ear if the events do
     * not count them.
     */
    UUID fold(TelephoneLine line, Call call, @Nullable String number) {
        return jdbc.sql("""
                insert into desk.call (project_id, id, line_id, call_key, direction, number, to_number, started_at,
                    answered_at, answered_by, ended_at, rings, outcome, ringing, end_told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, line_id, call_key) do update set
                    direction = excluded.direction, number = excluded.number, to_number = excluded.to_number,
                    started_at = excluded.started_at, answered_at = excluded.answered_at,
                    answered_by = excluded.answered_by, ended_at = excluded.ended_at,
                    rings = coalesce(excluded.rings, call.rings), outcome = excluded.outcome,
                    ringing = excluded.ringing, end_told = excluded.end_told
                returning id""")
                .params(Sql.values(
                        line.projectId(),
                        Ids.next(),
                        line.id(),
                        call.callId(),
                        call.direction().name()))
                .params(Sql.values(number, call.to(), call.startedAt(), call.answeredAt(), call.answeredBy()))
                .params(Sql.values(call.endedAt(), call.rings(), call.outcome().name()))
                .params(Sql.values(call.ringing().toArray(String[]::new), call.endTold()))
                .query(UUID.class)
                .single();
    }

    /** Stores a finished call that was entered manually. */
    void enter(UUID projectId, UUID id, HandCall call, UUID by, String name) {
        jdbc.sql("""
                insert into desk.call (project_id, id, direction, number, started_at, answered_at, answered_by, ended_at,
                    rings, outcome, ringing, taken_by, taken_name, taken_at)
                values (?, ?, 'IN', ?, ?, ?, ?, ?, ?, 'ANSWERED', '{}', ?, ?, ?)
                on conflict (project_id, id) do nothing""")
                .params(Sql.values(projectId, id, call.number(), call.at(), call.at(), name, call.at(), call.rings()))
                .params(Sql.values(by, name, call.at()))
                .update();
    }

    /** @return whether the call is theirs now; the first person to take it has it */
    boolean take(UUID projectId, UUID id, UUID by, String name, @Nullable Instant at) {
        jdbc.sql("""
                update desk.call set taken_by = ?, taken_name = ?, taken_at = ?
                where project_id = ? and id = ? and taken_by is null""").params(Sql.values(by, name, at, projectId, id)).update();
        return jdbc.sql("select taken_by = ? from desk.call where project_id = ? and id = ?")
                .params(by, projectId, id)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A manually chosen caller is not replaced by the one found by number. */
    void nameCaller(UUID projectId, UUID id, @Nullable Caller caller) {
        if (caller != null) {
            jdbc.sql("""
                    update desk.call set resident_id = ?, house_id = ?, caller_name = ?, house_label = ?
                    where project_id = ? and id = ? and resident_id is null and finished_at is null""")
                    .params(Sql.values(caller.residentId(), caller.houseId(), caller.name(), caller.house()))
                    .params(projectId, id)
                    .update();
        }
    }

    void link(UUID projectId, UUID id, Caller caller) {
        jdbc.sql("""
                update desk.call set resident_id = ?, house_id = ?, caller_name = ?, house_label = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(caller.residentId(), caller.houseId(), caller.name(), caller.house(), projectId, id))
                .update();
    }

    void finish(UUID projectId, UUID id, CallNote note, @Nullable TicketOfCall ticket, UUID by, Instant now) {
        jdbc.sql("""
                update desk.call set kind = ?, purpose = ?, result = ?, settled = ?, ticket_id = ?, ticket_number = ?,
                    rings = coalesce(?, rings), finished_at = ?, finished_by = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(note.kind() == null ? null : note.kind().name(), note.purpose(), note.result()))
                .params(Sql.values(note.settled(), ticket == null ? null : ticket.id()))
                .params(Sql.values(ticket == null ? null : ticket.number(), note.rings(), now, by, projectId, id))
                .update();
    }

    /** Loads what the moves of a call need, and locks its row until the transaction ends. */
    Held hold(UUID projectId, UUID id) {
        return jdbc.sql("""
                select number, resident_id, house_id, caller_name, started_at, ticket_id, finished_at is not null as finished
                from desk.call where project_id = ? and id = ? for update""")
                .params(projectId, id)
                .query((row, n) -> new Held(
                        row.getString("number"),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("caller_name"),
                        row.getObject("ticket_id", UUID.class),
                        row.getBoolean("finished")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    record Held(
            @Nullable String number,
            @Nullable UUID residentId,
            @Nullable UUID houseId,
            @Nullable String callerName,
            @Nullable UUID ticketId,
            boolean finished) {}

    /**
     * Who called, for forms of other parts that begin with a call.
     *
     * @param name empty if unknown
     * @param number as shown by the telephone; empty if withheld
     * @param purpose empty before it is written
     */
    public record Contact(
            String name, String number, @Nullable UUID houseId, String purpose) {}

    public Optional<Contact> contact(UUID projectId, UUID callId) {
        return jdbc.sql("select caller_name, number, house_id, purpose from desk.call where project_id = ? and id = ?")
                .params(projectId, callId)
                .query((row, n) -> new Contact(
                        Objects.requireNonNullElse(row.getString("caller_name"), ""),
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        row.getObject("house_id", UUID.class),
                        Objects.requireNonNullElse(row.getString("purpose"), "")))
                .optional();
    }

    /** The ticket opened from a call. */
    record TicketOfCall(UUID id, String number) {}
}
