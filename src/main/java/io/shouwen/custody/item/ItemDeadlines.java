package io.shouwen.custody.item;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Until when an item is to be collected: a reminder the day before, then the desk, the supervisor and the manager. */
@Component
class ItemDeadlines {

    static final String ITEM = "kept-item";

    private static final String COLLECT = "collect";
    private static final Duration REMINDER = Duration.ofDays(1);

    private final Deadlines deadlines;

    ItemDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void set(UUID projectId, UUID item, Instant until, Instant now) {
        List<Alarm> alarms = DeadlinePlan.alarms(until, REMINDER, now, Duration.ofDays(3), Duration.ofDays(30));
        deadlines.set(new DeadlinePlan(projectId, ITEM, item, COLLECT, until, alarms), now);
    }

    void end(UUID projectId, UUID item, Instant now) {
        deadlines.end(projectId, ITEM, item, COLLECT, now);
    }
}
