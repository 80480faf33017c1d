package io.shouwen.tickets.emergency;

import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alarms people about an emergency: at once everybody on duty who can act; while nobody has taken it also the property
 * manager, then everybody who could come. Each person once a level.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.2.3"})
class EmergencyAlarms implements DeadlineAlarms {

    /** Of the live event when an emergency is declared or answered. */
    static final String TOPIC = "emergencies";

    static final String SUBJECT = "emergency";
    static final String TAKE = "take";

    private static final List<Role> ON_DUTY = List.of(Role.DESK, Role.CONTROL, Role.REPAIR, Role.SUPERVISOR);
    private static final List<Role> EVERYBODY =
            List.of(Role.CONTROL, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    private final Emergencies emergencies;
    private final Deadlines deadlines;
    private final MoveTicket move;
    private final Colleagues colleagues;
    private final OnDuty onDuty;
    private final Departments departments;
    private final Live live;

    EmergencyAlarms(
            Emergencies emergencies,
            Deadlines deadlines,
            MoveTicket move,
            Colleagues colleagues,
            OnDuty onDuty,
            Departments departments,
            Live live) {
        this.emergencies = emergencies;
        this.deadlines = deadlines;
        this.move = move;
        this.colleagues = colleagues;
        this.onDuty = onDuty;
        this.departments = departments;
        this.live = live;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::reached);
    }

    /** At once, and later if nobody takes it. */
    void raise(Ticket ticket, Emergency e, EmergencyRule rule, Actor by, Instant now) {
        deadlines.set(
                new DeadlinePlan(
                        e.projectId(),
                        SUBJECT,
                        e.id(),
                        TAKE,
                        e.takeBy(),
                        List.of(new Alarm(1, e.takeBy()), new Alarm(2, rule.takeByAll(now)))),
                now);
        Set<UUID> people = onDuty(ticket, now);
        people.remove(by.id());
        alarm(ticket, e, 0, people, now);
    }

    void end(Emergency e, Instant now) {
        deadlines.end(e.projectId(), SUBJECT, e.id(), TAKE, now);
    }

    void reached(DeadlineReached deadline) {
        Emergency e = emergencies.find(deadline.projectId(), deadline.subjectId());
        Ticket ticket = move.begin(deadline.projectId(), e.ticketId());
        Emergency now = emergencies.find(deadline.projectId(), deadline.subjectId());
        if (now.mayTake() != null || ticket.settlement() != null) {
            return;
        }
        Set<UUID> people = onDuty(ticket, deadline.now());
        people.addAll(colleagues.reachable(ticket.projectId(), Role.MANAGER, deadline.now()));
        if (deadline.level() > 1) {
            EVERYBODY.forEach(role -> people.addAll(colleagues.holders(ticket.projectId(), role)));
        }
        alarm(ticket, e, deadline.level(), people, deadline.now());
        live.publish(ticket.projectId(), TOPIC, ticket.id().toString());
    }

    private void alarm(Ticket ticket, Emergency e, int level, Set<UUID> people, Instant now) {
        move.tell(
                ticket,
                emergencies.alarmed(e, level, people, now),
                Notifications.Kind.ALARM,
                level == 0 ? "tickets.told.emergency" : "tickets.told.emergency-untaken",
                e.reason());
    }

    /** Reception, control room, repair, supervisor, the house's butler, the owner, and the engineering's heads. */
    private Set<UUID> onDuty(Ticket ticket, Instant now) {
        UUID project = ticket.projectId();
        Set<UUID> people = new LinkedHashSet<>();
        ON_DUTY.forEach(role -> people.addAll(onDuty.reachable(project, role, now)));
        Stream.of(ticket.owner(), ticket.counterpart())
                .filter(person -> person != null)
                .flatMap(person -> onDuty.answeringFor(project, person, now).stream())
                .forEach(people::add);
        Set<UUID> there =
                onDuty.now(project, now).stream().map(Present::staffId).collect(Collectors.toSet());
        departments.list(project).stream()
                .filter(department -> department.kind() == Department.Kind.ENGINEERING)
                .flatMap(department -> department.answering().stream())
                .filter(there::contains)
                .forEach(people::add);
        return people;
    }
}
