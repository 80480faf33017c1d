package io.shouwen.tickets.handover;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deadline for a department's answer to an offer. */
@Component
class HandOverDeadlines {

    static final String HAND_OVER = "hand-over";

    private static final String TAKE = "take";

    private final Deadlines deadlines;

    HandOverDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Reminds the department, then escalates to supervisor and property manager. */
    void untilTaken(UUID projectId, UUID handOverId, Receivers.Asked asked, Instant now) {
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        HAND_OVER,
                        handOverId,
                        TAKE,
                        asked.answerBy(),
                        List.of(
                                new Alarm(0, asked.remind()),
                                new Alarm(1, asked.answerBy()),
                                new Alarm(2, asked.manager()))),
                now);
    }

    void taken(UUID projectId, UUID handOverId, Instant now) {
        deadlines.end(projectId, HAND_OVER, handOverId, TAKE, now);
    }
}
