package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.WholeProject;
import io.shouwen.platform.web.Receipts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a ticket: the person who is asked first becomes its owner. */
@Component
@Clause({"4.1.1.2", "2.3.4"})
public class OpenTicket {

    /** The new ticket's number and deadline, to be read out. */
    public record Opened(UUID id, String number) {}

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final DueRules dueRules;
    private final Surroundings surroundings;
    private final TicketDeadlines deadlines;
    private final Kinds kinds;
    private final SettleTicket settle;
    private final CloseTicket close;
    private final MoveTicket move;
    private final Colleagues colleagues;
    private final TicketSight sight;
    private final Receipts receipts;
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final WholeProject whole;

    OpenTicket(
            Tickets tickets,
            TicketNumbers numbers,
            DueRules dueRules,
            Surroundings surroundings,
            TicketDeadlines deadlines,
            Kinds kinds,
            SettleTicket settle,
            CloseTicket close,
            MoveTicket move,
            Colleagues colleagues,
            TicketSight sight,
            Receipts receipts,
            Audit audit,
            Live live,
            ApplicationEventPublisher events,
            WholeProject whole) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.dueRules = dueRules;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
        this.kinds = kinds;
        this.settle = settle;
        this.close = close;
        this.move = move;
        this.colleagues = colleagues;
        this.sight = sight;
        this.receipts = receipts;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.whole = whole;
    }

    /**
     * Opens a ticket with {@code by} as first receiver and owner. Idempotent by {@link NewTicket#id}.
     *
     * @throws io.shouwen.platform.NotFound if the house or resident does not belong to the project
     * @throws io.shouwen.platform.RuleBroken if the id was used with other content
     */
    @Transactional
    public Opened open(NewTicket in, ProjectRef project, Actor by, Instant now) {
        return open(in, project, by, by, now);
    }

    /** @param asker who reported it: a resident who reports without us is the one recorded, not the receiver it reached */
    @Transactional
    public Opened open(NewTicket in, ProjectRef project, Actor receiver, Actor asker, Instant now) {
        KindRules rules = kinds.rules(in.kind());
        RuleBroken.throwIf(rules.raised() ? null : rules.endsElsewhere());
        return Scope.current()
                .as(asker)
                .call(() -> once(in, project, receiver, asker, now, dueRules.due(project.id(), in.kind(), now), null));
    }

    /**
     * @param at when the matter arose; the deadline counts from then, even if it has passed
     * @param orderOf the ticket it is opened for, or null
     */
    Opened once(NewTicket in, ProjectRef project, Actor by, Actor asker, Instant at, Due due, @Nullable UUID orderOf) {
        return new Opened(
                in.id(),
                receipts.once(project.id(), in.id(), in, () -> opened(in, project, by, asker, at, due, orderOf)));
    }

    /** Whether the id has been submitted before. */
    @Transactional(readOnly = true)
    public boolean known(UUID projectId, UUID id) {
        return tickets.exists(projectId, id);
    }

    private String opened(
            NewTicket in, ProjectRef project, Actor by, Actor asker, Instant now, Due due, @Nullable UUID orderOf) {
        KindRules rules = kinds.rules(in.kind());
        Surroundings.Context context = surroundings.of(project.id(), in);
        String number = numbers.next(project.id(), rules, LocalDate.ofInstant(now, project.zone()));
        UUID butler = context.butler() == null || in.barred().contains(context.butler()) ? null : context.butler();
        Ticket ticket = in.opened(rules, project.id(), number, by.id(), butler, due, now);
        Instant respondBy = rules.awaited() && in.channel().awaited() ? now.plus(Ticket.RESPONSE) : null;
        tickets.insert(ticket, in, asker.kind(), respondBy, context.houseId(), context.details());
        in.barred().forEach(person -> sight.bar(project.id(), in.id(), person, by.id(), now));
        audit.record(
                project.id(), "opened", "ticket", ticket.id(), null, Map.of("number", number, "title", in.title()));
        live.publish(project.id(), "tickets", ticket.id().toString());
        NewTicket.AtOnce atOnce = in.settled();
        boolean led = rules.endsElsewhere() != null;
        if (atOnce == null || led) {
            Tickets.Details details = context.details();
            tellButler(ticket, Tickets.subject(in.title().strip(), details.houseCode(), details.place()), by, now);
            deadlines.opened(ticket, respondBy, now);
        }
        whole.run(() -> events.publishEvent(new TicketOpened(
                project.id(), ticket.id(), number, ticket.kind(), context.houseId(), orderOf, by.id(), now, atOnce)));
        if (atOnce != null && !led) {
            close.close(settle.settle(ticket, by, atOnce.way(), atOnce.text(), now), by, atOnce.text(), now);
        }
        return number;
    }

    /** Notifies the house's butler, or the stand-in. */
    @Clause("4.1.2.1")
    private void tellButler(Ticket ticket, String subject, Actor by, Instant now) {
        UUID butler = ticket.counterpart();
        if (butler != null && !butler.equals(by.id())) {
            move.tell(
                    ticket,
                    subject,
                    colleagues.answeringFor(ticket.projectId(), butler, now),
                    Notifications.Kind.NEWS,
                    "tickets.told.opened",
                    by.name());
        }
    }
}
