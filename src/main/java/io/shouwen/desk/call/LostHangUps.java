package io.shouwen.desk.call;

import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Detects calls without a hang-up event: an unanswered one counts as missed, a talk is ended after its maximum length.
 */
@Repository
@Clause("3.1.1")
class LostHangUps {

    static final String SUBJECT = "ringing-call";

    private static final String PURPOSE = "hang-up";

    /** After a late event, the remaining events get as much time to arrive. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** A ringing or running call, with its line. */
    record Open(TelephoneLine line, String callKey, CallOutcome stood) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    LostHangUps(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    void watch(UUID projectId, UUID callId, Call call, Instant now) {
        Instant answered = call.answeredAt();
        Instant limit = call.outcome() == CallOutcome.RINGING
                ? call.startedAt().plus(RingingQueries.LONGEST)
                : call.outcome() == CallOutcome.TALKING && answered != null ? answered.plus(Call.LONGEST_TALK) : null;
        if (limit != null) {
            Instant due = later(limit, now.plus(ON_ITS_WAY));
            deadlines.set(new DeadlinePlan(projectId, SUBJECT, callId, PURPOSE, due, List.of(new Alarm(1, due))), now);
        } else {
            deadlines.end(projectId, SUBJECT, callId, PURPOSE, now);
        }
    }

    Optional<Open> of(UUID projectId, UUID callId) {
        return jdbc.sql("""
                select l.id, l.prefix, l.area, c.call_key, c.outcome from desk.call c
                join desk.line l on l.project_id = c.project_id and l.id = c.line_id
                where c.project_id = ? and c.id = ? and c.outcome in ('RINGING', 'TALKING')""")
                .params(projectId, callId)
                .query((row, n) -> new Open(
                        new TelephoneLine(
                                projectId,
                                row.getObject("id", UUID.class),
                                null,
                                row.getString("prefix"),
                                row.getString("area")),
                        row.getString("call_key"),
                        CallOutcome.valueOf(row.getString("outcome"))))
                .optional();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
