package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a finding to the person responsible: by an order, to a department, or to the property manager. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.4", "4.3.2", "4.3.2 a", "4.3.2 b", "4.3.2 c", "4.3.3"})
class DispatchFinding {

    private final Findings findings;
    private final LeadTicket tickets;
    private final HandOverTicket handOver;
    private final PassFinding passFinding;
    private final FindingNews news;
    private final FindingPeople people;
    private final Departments departments;
    private final JdbcClient jdbc;

    DispatchFinding(
            Findings findings,
            LeadTicket tickets,
            HandOverTicket handOver,
            PassFinding passFinding,
            FindingNews news,
            FindingPeople people,
            Departments departments,
            JdbcClient jdbc) {
        this.findings = findings;
        this.tickets = tickets;
        this.handOver = handOver;
        this.passFinding = passFinding;
        this.news = news;
        this.people = people;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /**
     * @param to a department, or for an order also a colleague; ignored for the property manager
     * @throws NotFound if {@code to} does not belong to the project
     */
    void dispatch(
            ProjectRef project,
            UUID id,
            Actor by,
            UUID dispatchId,
            Way way,
            String opinion,
            @Nullable UUID to,
            Instant now) {
        UUID receiver = receiver(project, by, way, to, now);
        UUID order = way.ordered() ? Ids.next() : null;
        Finding after = findings.forMove(project.id(), id).dispatch(dispatchId, by, way, opinion, receiver, order, now);
        if (order != null) {
            passFinding.take(project, id, by, opinion, now);
            tickets.order(order(project, id, order, way, opinion), project, by, id, now);
        }
        findings.dispatched(after);
        news.said(after, "dispatched", after.dispatch());
        if (order != null && !receiver.equals(by.id())) {
            handOver.offer(project.id(), order, by, receiver, opinion, now);
        } else if (order == null && receiver.equals(by.id())) {
            passFinding.take(project, id, by, opinion, now);
        } else if (order == null) {
            passFinding.offer(project, id, by, receiver, opinion, now);
        }
        if (way == Way.MAJOR && !by.is(Role.MANAGER)) {
            news.tell(
                    after,
                    by,
                    people.managers(project.id()),
                    Notifications.Kind.ALARM,
                    "patrol.finding.told.major-dispatched",
                    by.name(),
                    opinion);
        }
    }

    private UUID receiver(ProjectRef project, Actor by, Way way, @Nullable UUID to, Instant now) {
        if (way == Way.MAJOR) {
            UUID manager = by.is(Role.MANAGER) ? by.id() : people.manager(project.id(), now);
            if (manager == null) {
                throw new RuleBroken("4.3.3", "patrol.finding.rule.no-manager");
            }
            return manager;
        }
        if (to == null || way == Way.STAFF && departments.byId(project.id(), to).isEmpty()) {
            throw new NotFound();
        }
        return to;
    }

    private NewTicket order(ProjectRef project, UUID id, UUID order, Way way, String opinion) {
        record Matter(String title, String words, String place, String number) {}
        Matter matter = jdbc.sql(
                        "select title, description, place, number from tickets.matter where project_id = ? and id = ?")
                .params(project.id(), id)
                .query((row, n) -> new Matter(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
        String words = Objects.requireNonNull(matter.words());
        return new NewTicket(
                order,
                way == Way.FACILITY ? Kind.REPAIR : Kind.BREACH,
                Channel.STAFF,
                matter.title(),
                "%s %s\n%s".formatted(matter.number(), words, opinion).strip(),
                matter.place(),
                null,
                null,
                "",
                "",
                null);
    }
}
