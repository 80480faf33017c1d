package io.shouwen.people.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts each project's households anew every morning, for people move in and out without any district changing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class DailyCount {

    private static final String SUBJECT = "districts";
    private static final String COUNT = "count";
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Deadlines deadlines;
    private final ButlersOfUnits terms;
    private final HouseholdLimits limits;
    private final ProjectDirectory projects;
    private final JdbcClient jdbc;

    DailyCount(
            Deadlines deadlines,
            ButlersOfUnits terms,
            HouseholdLimits limits,
            ProjectDirectory projects,
            JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.terms = terms;
        this.limits = limits;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Counts now, and sees to it that the morning does. */
    void now(UUID projectId, Instant now) {
        terms.settle(projectId, now);
        limits.check(projectId, now);
        boolean planned =
                jdbc.sql("""
                select exists (select from platform.deadline
                where project_id = ? and subject_type = ? and ended_at is null and due_at > now())""").params(projectId, SUBJECT).query(Boolean.class).single();
        if (!planned) {
            tomorrow(projectId, now);
        }
    }

    @EventListener
    void morning(DeadlineReached deadline) {
        if (deadline.subjectType().equals(SUBJECT)) {
            terms.settle(deadline.projectId(), deadline.now());
            limits.check(deadline.projectId(), deadline.now());
            tomorrow(deadline.projectId(), deadline.now());
        }
    }

    private void tomorrow(UUID projectId, Instant now) {
        ZoneId zone = projects.byId(projectId).map(ProjectRef::zone).orElse(ZoneId.of("Asia/Shanghai"));
        Instant next = LocalDate.ofInstant(now, zone)
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
        deadlines.set(new DeadlinePlan(projectId, SUBJECT, Ids.GROUP, COUNT, next, List.of(new Alarm(1, next))), now);
    }
}
