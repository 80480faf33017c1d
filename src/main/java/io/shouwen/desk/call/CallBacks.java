package io.shouwen.desk.call;

import io.shouwen.desk.line.Direction;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of call-backs: one per number, for all its missed calls since the last contact. */
@Repository
@Clause("3.1.1")
class CallBacks {

    static final String SUBJECT = "call-back";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final CallBackLimits settings;

    CallBacks(JdbcClient jdbc, Deadlines deadlines, CallBackLimits settings) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** How a call-back ended. */
    enum How {
        REACHED,
        NOT_REACHED,
        CALLED_AGAIN
    }

    /**
     * Updates call-backs after an event of a call, including late events that change its outcome.
     *
     * @return whether a new call-back was opened
     */
    boolean follow(UUID projectId, UUID callId, Call call, @Nullable String number, Instant now) {
        if (number == null) {
            return false;
        }
        boolean owed = call.direction() == Direction.IN && call.outcome().missed();
        UUID before = jdbc.sql("select call_back_id from desk.call where project_id = ? and id = ?")
                .params(projectId, callId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
        boolean fresh = false;
        if (owed && before == null) {
            fresh = owe(projectId, callId, number, Objects.requireNonNullElse(call.endedAt(), now), now);
        } else if (!owed && before != null) {
            withdraw(projectId, callId, before, now);
        }
        Instant answeredAt = call.answeredAt();
        if (call.direction() == Direction.IN && answeredAt != null) {
            calledAgain(projectId, number, answeredAt, now);
        } else if (call.direction() == Direction.OUT) {
            called(projectId, number, call.startedAt(), now);
        }
        return fresh;
    }

    private boolean owe(UUID projectId, UUID callId, String number, Instant missedAt, Instant now) {
        record Owed(UUID id, boolean fresh) {}
        Owed owed = jdbc.sql("""
                insert into desk.call_back (project_id, id, number, missed_at, due_at) values (?, ?, ?, ?, ?)
                on conflict (project_id, number) where done_at is null
                do update set missed_at = greatest(call_back.missed_at, excluded.missed_at)
                returning id, xmax = 0""")
                .params(Sql.values(
                        projectId, Ids.next(), number, missedAt, missedAt.plus(settings.callBackWithin(projectId))))
                .query((row, n) -> new Owed(row.getObject(1, UUID.class), row.getBoolean(2)))
                .single();
        UUID id = owed.id();
        jdbc.sql("update desk.call set call_back_id = ? where project_id = ? and id = ?")
                .params(id, projectId, callId)
                .update();
        Instant due = jdbc.sql("select due_at from desk.call_back where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> Sql.instant(row, "due_at"))
                .single();
        // If the event is late, the caller may have been answered since.
        Instant since = jdbc.sql("""
                select answered_at from desk.call
                where project_id = ? and number = ? and direction = 'IN' and answered_at >= ?
                order by answered_at limit 1""")
                .params(Sql.values(projectId, number, missedAt))
                .query((row, n) -> Sql.instant(row, "answered_at"))
                .optional()
                .orElse(null);
        if (since == null) {
            deadlines.set(new DeadlinePlan(projectId, SUBJECT, id, "call-back", due, List.of(new Alarm(1, due))), now);
        } else {
            calledAgain(projectId, number, since, now);
        }
        return owed.fresh() && since == null;
    }

    private void withdraw(UUID projectId, UUID callId, UUID callBackId, Instant now) {
        jdbc.sql("update desk.call set call_back_id = null where project_id = ? and id = ?")
                .params(projectId, callId)
                .update();
        int gone = jdbc.sql("""
                delete from desk.call_back b where b.project_id = ? and b.id = ? and b.done_at is null
                and not exists (select 1 from desk.call c where c.project_id = b.project_id and c.call_back_id = b.id)""").params(projectId, callBackId).update();
        if (gone == 1) {
            deadlines.end(projectId, SUBJECT, callBackId, "call-back", now);
        }
    }

    /** The person called again and was answered; the purpose is in that call's record. */
    private void calledAgain(UUID projectId, String number, Instant at, Instant now) {
        jdbc.sql("""
                update desk.call_back set done_at = ?, how = 'CALLED_AGAIN', outcome = ''
                where project_id = ? and number = ? and done_at is null and missed_at <= ? returning id""")
                .params(Sql.values(at, projectId, number, at))
                .query(UUID.class)
                .list()
                .forEach(id -> deadlines.end(projectId, SUBJECT, id, "call-back", now));
    }

    /** We called the number. Whether it was in time is decided now; the outcome is still to be written. */
    private void called(UUID projectId, String number, Instant at, Instant now) {
        jdbc.sql("""
                update desk.call_back set called_at = least(called_at, ?)
                where project_id = ? and number = ? and done_at is null and missed_at <= ? returning id""")
                .params(Sql.values(at, projectId, number, at))
                .query(UUID.class)
                .list()
                .forEach(id -> deadlines.end(projectId, SUBJECT, id, "call-back", now));
    }

    /** @return false if somebody else was first */
    boolean done(UUID projectId, UUID id, How how, String outcome, UUID by, String name, Instant now) {
        int kept = jdbc.sql("""
                update desk.call_back set done_at = ?, how = ?, outcome = ?, done_by = ?, done_by_name = ?
                where project_id = ? and id = ? and done_at is null""")
                .params(Sql.values(now, how.name(), outcome, by, name, projectId, id))
                .update();
        deadlines.end(projectId, SUBJECT, id, "call-back", now);
        return kept == 1;
    }

    String number(UUID projectId, UUID id) {
        return jdbc.sql("select number from desk.call_back where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
