package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deadlines of counts: one that is due, and one that was begun and left open. */
@Component
@Clause("4.1.2.8")
class CountDeadlines {

    static final String DUE = "custody-due-count";
    static final String OPEN = "custody-open-count";
    private static final String PURPOSE = "count";

    private static final Duration REMINDER = Duration.ofHours(1);
    private static final Duration MANAGER = Duration.ofHours(12);
    private static final Duration LEFT_OPEN = Duration.ofHours(2);
    private static final Duration LONG_OPEN = Duration.ofHours(8);

    private final Deadlines deadlines;

    CountDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** An hour before the desk is reminded; then it is the supervisor's, twelve hours later the manager's. */
    void due(UUID projectId, List<DueCounts.Due> all, Instant now) {
        deadlines.set(
                all.stream()
                        .map(one -> new DeadlinePlan(
                                projectId,
                                DUE,
                                one.id(),
                                PURPOSE,
                                one.due(),
                                List.of(
                                        new Alarm(0, one.due().minus(REMINDER)),
                                        new Alarm(1, one.due()),
                                        new Alarm(2, one.due().plus(MANAGER)))))
                        .toList(),
                now);
    }

    void done(UUID projectId, UUID due, Instant now) {
        deadlines.end(projectId, DUE, due, PURPOSE, now);
    }

    /** Whoever began it is reminded to close it; then it is the supervisor's. */
    void begun(UUID projectId, CountSession begun, Instant now) {
        Instant due = begun.begunAt().plus(LEFT_OPEN);
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        OPEN,
                        begun.id(),
                        PURPOSE,
                        due,
                        List.of(new Alarm(0, due), new Alarm(1, begun.begunAt().plus(LONG_OPEN)))),
                now);
    }

    void ended(UUID projectId, UUID count, Instant now) {
        deadlines.end(projectId, OPEN, count, PURPOSE, now);
    }
}
