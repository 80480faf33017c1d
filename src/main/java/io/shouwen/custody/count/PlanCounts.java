package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.place.PlacesMade;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.Daily;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans every night which rooms and cabinets are due to be counted that day, from a project's first place on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class PlanCounts implements DeadlineAlarms {

    static final String SUBJECT = "custody-count-plan";
    private static final LocalTime NIGHT = LocalTime.of(0, 40);

    private final CountPlans plans;
    private final DueCounts due;
    private final CountDeadlines deadlines;
    private final Daily daily;
    private final ProjectDirectory projects;

    PlanCounts(CountPlans plans, DueCounts due, CountDeadlines deadlines, Daily daily, ProjectDirectory projects) {
        this.plans = plans;
        this.due = due;
        this.deadlines = deadlines;
        this.daily = daily;
        this.projects = projects;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::night);
    }

    @EventListener
    void made(PlacesMade places) {
        daily.begin(places.projectId(), SUBJECT, NIGHT, places.at());
    }

    void night(DeadlineReached reached) {
        ZoneId zone = zone(reached.projectId());
        plan(reached.projectId(), LocalDate.ofInstant(reached.now(), zone), reached.now());
        daily.tomorrow(reached.projectId(), SUBJECT, NIGHT, reached.now());
    }

    /** What is planned for a day already stays. */
    void plan(UUID projectId, LocalDate day, Instant now) {
        ZoneId zone = zone(projectId);
        for (Place.Kind kind : List.of(Place.Kind.CABINET, Place.Kind.ROOM)) {
            CountPlan plan = plans.of(projectId, kind).plan();
            if (plan.dueOn(day)) {
                Instant begins = day.atStartOfDay(zone).toInstant();
                Instant end = day.atTime(plan.dueBy()).atZone(zone).toInstant();
                deadlines.due(projectId, due.plan(projectId, kind, begins, end), now);
            }
        }
    }

    private ZoneId zone(UUID projectId) {
        return projects.byId(projectId).map(ProjectRef::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }
}
