package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** More time for a ticket: asked with a reason, answered by another, both before it is due. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.3.2"})
class Extending {

    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("M-d HH:mm");

    private final JdbcClient jdbc;
    private final Moving moving;
    private final TicketAlarms alarms;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extending(
            JdbcClient jdbc,
            Moving moving,
            TicketAlarms alarms,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.moving = moving;
        this.alarms = alarms;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    void ask(ProjectRef project, UUID id, Actor by, String reason, Instant to) {
        Ticket ticket = moving.begin(project.id(), id, by);
        Instant now = clock.instant();
        Extension asked = Extension.ask(ticket, by, reason, to, now);
        if (open(project.id(), id) != null) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.extension-asked");
        }
        jdbc.sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(project.id(), asked.id(), id, by.id(), now, reason, asked.fromDue(), asked.toDue()))
                .update();
        moving.said(ticket, "extension-asked", null, asked);
        List<UUID> leads = new ArrayList<>(colleagues.holders(project.id(), Role.MANAGER));
        if (!ticket.kind().led()) {
            leads.addAll(colleagues.holders(project.id(), Role.SUPERVISOR));
        }
        leads.remove(by.id());
        moving.tell(ticket, leads, Notifications.Kind.TASK, "tickets.told.extension-asked", by.name(), reason);
    }

    void answer(ProjectRef project, UUID id, Actor by, boolean granted, String reason) {
        Ticket before = moving.begin(project.id(), id, by);
        Extension asked = open(project.id(), id);
        if (asked == null) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        asked.answer(before, by, granted, now);
        jdbc.sql("""
                update tickets.extension set answered_by = ?, answered_at = ?, granted = ?, answer_reason = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(by.id(), now, granted, reason, project.id(), asked.id()))
                .update();
        if (granted) {
            Ticket after = before.extended(new Due(
                    asked.toDue(),
                    "tickets.due.extended",
                    List.of(DAY_AND_CLOCK.format(asked.toDue().atZone(project.zone())), by.name())));
            moving.end(before, after, "extended", reason);
            alarms.untilSettled(after, now);
            events.publishEvent(new TicketExtended(project.id(), id, after.kind(), asked.toDue(), by.id()));
        } else {
            moving.said(before, "extension-refused", null, reason);
        }
        moving.tell(
                before,
                List.of(asked.by()),
                Notifications.Kind.NEWS,
                granted ? "tickets.told.extension-granted" : "tickets.told.extension-refused",
                by.name());
    }

    private @org.jspecify.annotations.Nullable Extension open(UUID projectId, UUID ticketId) {
        return jdbc.sql("""
                select id, by_id, from_due, to_due from tickets.extension
                where project_id = ? and ticket_id = ? and granted is null for update""")
                .params(projectId, ticketId)
                .query((row, n) -> new Extension(
                        row.getObject("id", UUID.class),
                        row.getObject("by_id", UUID.class),
                        Sql.instant(row, "from_due"),
                        Sql.instant(row, "to_due")))
                .optional()
                .orElse(null);
    }

    /** A request for more time. */
    record Extension(UUID id, UUID by, Instant fromDue, Instant toDue) {

        static Extension ask(Ticket ticket, Actor by, String reason, Instant to, Instant now) {
            if (ticket.settlement() != null) {
                throw new RuleBroken("4.1.2.3", "tickets.rule.settled");
            }
            if (!by.id().equals(ticket.owner()) && !Ticket.leads(by)) {
                throw new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
            }
            if (!now.isBefore(ticket.due().at())) {
                throw new RuleBroken("4.1.2.3", "tickets.rule.extension-too-late");
            }
            if (!to.isAfter(ticket.due().at())) {
                throw new RuleBroken("4.1.2.3", "tickets.rule.extension-not-later");
            }
            return new Extension(Ids.next(), by.id(), ticket.due().at(), to);
        }

        void answer(Ticket ticket, Actor lead, boolean granted, Instant now) {
            if (!ticket.grantedBy(lead)) {
                throw new RuleBroken(
                        "4.1.2.3", ticket.kind().led() ? "tickets.rule.not-manager" : "tickets.rule.not-lead");
            }
            if (lead.id().equals(by)) {
                throw new RuleBroken("4.1.2.3", "tickets.rule.extension-own");
            }
            if (granted && !now.isBefore(fromDue)) {
                throw new RuleBroken("4.1.2.3", "tickets.rule.extension-too-late");
            }
        }
    }
}
