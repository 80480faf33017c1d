package io.shouwen.district;

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

/** Recounts the households of each project's districts every morning, because people move in and out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class DailyCount implements DeadlineAlarms {

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

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::morning);
    }

    void morning(DeadlineReached deadline) {
        count(deadline.projectId(), deadline.now());
        daily.tomorrow(deadline.projectId(), SUBJECT, MORNING, deadline.now());
    }

    private void count(UUID projectId, Instant now) {
        terms.settle(projectId, now);
        limits.check(projectId, now);
    }
}
