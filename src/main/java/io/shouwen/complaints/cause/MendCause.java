package io.shouwen.complaints.cause;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.TicketSight;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges the cause, plans a measure with its own deadline, and orders a repair that keeps one thread with the complaint. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.3")
class MendCause implements DeadlineAlarms {

    private static final String REMEDY = "complaint-remedy";

    private final Causes causes;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final Colleagues colleagues;
    private final TicketSight sight;
    private final LeadTicket tickets;
    private final Audit audit;
    private final JdbcClient jdbc;

    MendCause(
            Causes causes,
            Deadlines deadlines,
            Notifications notifications,
            Colleagues colleagues,
            TicketSight sight,
            LeadTicket tickets,
            Audit audit,
            JdbcClient jdbc) {
        this.causes = causes;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.colleagues = colleagues;
        this.sight = sight;
        this.tickets = tickets;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    void judge(ProjectRef project, UUID id, CauseOfComplaint cause, String words, Actor by, Instant now) {
        causes.judged(project.id(), id, cause, words, by.id(), now);
        audit.record(project.id(), "judged", "complaint", id, null, cause);
    }

    void plan(ProjectRef project, UUID id, UUID remedy, String what, UUID who, Instant until, Actor by, Instant now) {
        colleagues.require(project.id(), who);
        if (sight.barred(project.id(), id).contains(who)) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.about-receiver");
        }
        causes.planned(project.id(), remedy, id, what, who, until, by.id(), now);
        deadlines.set(
                new DeadlinePlan(
                        project.id(),
                        REMEDY,
                        remedy,
                        REMEDY,
                        until,
                        DeadlinePlan.alarms(until, Duration.ofDays(1), now)),
                now);
        notifications.tell(
                project.id(),
                List.of(who),
                Notifications.Kind.TASK,
                "complaints/" + id,
                "complaints.told.remedy",
                what);
        audit.record(project.id(), "planned", "complaint", id, null, what);
    }

    void done(ProjectRef project, UUID id, UUID remedy, String result, Actor by, Instant now) {
        causes.done(project.id(), id, remedy, result, by.id(), now);
        deadlines.end(project.id(), REMEDY, remedy, REMEDY, now);
        audit.record(project.id(), "mended", "complaint", id, null, result);
    }

    /** Who reads either end sees the other. */
    void order(ProjectRef project, UUID id, UUID order, String title, Actor by, Instant now) {
        String place = jdbc.sql("select place from tickets.matter where project_id = ? and id = ?")
                .params(project.id(), id)
                .query(String.class)
                .single();
        UUID house = jdbc.sql("select house_id from complaints.complaint where project_id = ? and id = ?")
                .params(project.id(), id)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
        tickets.order(
                new NewTicket(order, Kind.REPAIR, Channel.STAFF, title, "", place, house, null, "", "", null),
                project,
                by,
                id,
                now);
        causes.ordered(project.id(), order, id, by.id(), now);
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(REMEDY, this::reached);
    }

    private void reached(DeadlineReached reached) {
        causes.open(reached.projectId(), reached.subjectId()).ifPresent(open -> {
            Set<UUID> told = new HashSet<>(Set.of(open.who()));
            if (reached.level() > 0) {
                told.addAll(colleagues.reachable(reached.projectId(), Role.SUPERVISOR, reached.now()));
            }
            told.removeAll(sight.barred(reached.projectId(), open.complaint()));
            notifications.tell(
                    reached.projectId(),
                    told,
                    reached.level() == 0 ? Notifications.Kind.REMINDER : Notifications.Kind.ALARM,
                    "complaints/" + open.complaint(),
                    reached.level() == 0 ? "complaints.told.remedy-soon" : "complaints.told.remedy-late",
                    open.what());
        });
    }
}
