package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.Daily;
import io.shouwen.platform.deadline.DeadlineReached;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recounts the households of each project's districts every morning, because people move in and out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class DailyCount {

    private static final String SUBJECT = "districts";
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Daily daily;
    private final ButlersOfUnits terms;
    private final HouseholdLimits limits;

    DailyCount(Daily daily, ButlersOfUnits terms, HouseholdLimits limits) {
        this.daily = daily;
        this.terms = terms;
        this.limits = limits;
    }

    /** Counts now, and schedules the next morning's count. */
    void now(UUID projectId, Instant now) {
        count(projectId, now);
        daily.begin(projectId, SUBJECT, MORNING, now);
    }

    @EventListener
    void morning(DeadlineReached deadline) {
        if (deadline.subjectType().equals(SUBJECT)) {
            count(deadline.projectId(), deadline.now());
            daily.tomorrow(deadline.projectId(), SUBJECT, MORNING, deadline.now());
        }
    }

    private void count(UUID projectId, Instant now) {
        terms.settle(projectId, now);
        limits.check(projectId, now);
    }
}
