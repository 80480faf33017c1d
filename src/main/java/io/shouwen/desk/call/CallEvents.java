package io.shouwen.desk.call;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Cause;
import io.shouwen.desk.line.Direction;
import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of telephone events, exactly as received. */
@Repository
class CallEvents {

    private final JdbcClient jdbc;

    CallEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An advisory lock per call: its events are processed one after another; other calls do not wait. */
    void oneAtATime(TelephoneLine line, String callId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(line.id() + " " + callId)
                .query((row, n) -> 0)
                .list();
    }

    /** The earlier calls with this id, oldest first. */
    List<CallKey> uses(TelephoneLine line, String callId) {
        return jdbc.sql("""
                select c.call_key, c.started_at, c.ended_at, e.content from desk.call c
                left join lateral (
                    select content from desk.telephone_event
                    where project_id = c.project_id and line_id = c.line_id and call_key = c.call_key
                      and kind = 'NEW_CALL' order by id limit 1) e on true
                where c.project_id = :project and c.line_id = :line
                  and (c.call_key = :id or c.call_key > :id || ' #' and c.call_key < :id || ' $')
                order by c.id""")
                .param("project", line.projectId())
                .param("line", line.id())
                .param("id", callId)
                .query((row, n) -> new CallKey(
                        row.getString("call_key"),
                        row.getString("content"),
                        Sql.instant(row, "started_at"),
                        Sql.instantOrNull(row, "ended_at")))
                .list();
    }

    /** @return false if the same event is already stored */
    boolean add(TelephoneLine line, CallEvent e) {
        return jdbc.sql("""
                insert into desk.telephone_event (project_id, id, line_id, call_key, content_hash, content, kind,
                    direction, from_number, to_number, users, answering_number, cause, event_time, received_at, rings, seq)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, line_id, call_key, content_hash) do nothing""")
                        .params(Sql.values(
                                line.projectId(), Ids.next(), line.id(), e.callId(), Sha256.hex(e.content())))
                        .params(Sql.values(e.content(), e.kind().name(), name(e.direction()), e.from(), e.to()))
                        .params(Sql.values(e.users().toArray(String[]::new), e.answeringNumber(), name(e.cause())))
                        .params(Sql.values(e.eventTime(), e.receivedAt(), e.rings(), e.seq()))
                        .update()
                == 1;
    }

    /** The latest 200 events of a call: more than a real call has, and a limit for endless repetition. */
    List<CallEvent> of(TelephoneLine line, String callKey) {
        return jdbc.sql("""
                select * from desk.telephone_event where project_id = ? and line_id = ? and call_key = ?
                order by id limit 200""")
                .params(line.projectId(), line.id(), callKey)
                .query(CallEvents::event)
                .list();
    }

    private static CallEvent event(ResultSet row, int n) throws SQLException {
        String direction = row.getString("direction");
        String cause = row.getString("cause");
        return new CallEvent(
                Kind.valueOf(row.getString("kind")),
                row.getString("call_key"),
                row.getString("content"),
                direction == null ? null : Direction.valueOf(direction),
                row.getString("from_number"),
                row.getString("to_number"),
                List.of((String[]) row.getArray("users").getArray()),
                row.getString("answering_number"),
                cause == null ? null : Cause.valueOf(cause),
                Sql.instantOrNull(row, "event_time"),
                Sql.instant(row, "received_at"),
                row.getObject("rings", Integer.class),
                row.getObject("seq", Long.class));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
