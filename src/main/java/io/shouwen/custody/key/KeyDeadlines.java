package io.shouwen.custody.key;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Until when lent keys must be back: a reminder before, then the desk, the supervisor and the manager. */
@Component
class KeyDeadlines {

    static final String LOAN = "key-loan";

    private static final String BACK = "back";
    private static final Duration REMINDER = Duration.ofMinutes(30);

    private final Deadlines deadlines;

    KeyDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void set(UUID projectId, UUID loan, Instant due, Instant now) {
        List<Alarm> alarms = DeadlinePlan.alarms(due, REMINDER, now, Duration.ofHours(1), Duration.ofDays(1));
        deadlines.set(new DeadlinePlan(projectId, LOAN, loan, BACK, due, alarms), now);
    }

    void end(UUID projectId, UUID loan, Instant now) {
        deadlines.end(projectId, LOAN, loan, BACK, now);
    }
}
