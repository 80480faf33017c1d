package io.shouwen.tickets.followup;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deadline of a follow-up. */
@Component
class FollowUpDeadlines {

    static final String FOLLOW_UP = "follow-up";

    private static final String ASK_BACK = "ask-back";
    private static final Duration REMINDER = Duration.ofHours(4);

    private final Deadlines deadlines;

    FollowUpDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void untilFollowedUp(UUID projectId, UUID followUpId, Instant due, Instant now) {
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        FOLLOW_UP,
                        followUpId,
                        ASK_BACK,
                        due,
                        List.of(new Alarm(0, due.minus(REMINDER)), new Alarm(1, due))),
                now);
    }

    void followedUp(UUID projectId, UUID followUpId, Instant now) {
        deadlines.end(projectId, FOLLOW_UP, followUpId, ASK_BACK, now);
    }
}
