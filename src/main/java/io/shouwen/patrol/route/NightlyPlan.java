package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.Daily;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans each project's rounds every night, from its first route on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.1")
class NightlyPlan implements DeadlineAlarms {

    static final String SUBJECT = "patrol-plan";
    private static final LocalTime NIGHT = LocalTime.of(0, 30);

    private final Daily daily;
    private final Rounds rounds;

    NightlyPlan(Daily daily, Rounds rounds) {
        this.daily = daily;
        this.rounds = rounds;
    }

    /** Plans rounds that have not begun again, and schedules the next night. */
    void now(UUID projectId, Instant now) {
        rounds.replan(projectId, now);
        daily.begin(projectId, SUBJECT, NIGHT, now);
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::night);
    }

    void night(DeadlineReached deadline) {
        rounds.plan(deadline.projectId(), deadline.now());
        daily.tomorrow(deadline.projectId(), SUBJECT, NIGHT, deadline.now());
    }
}
