package io.shouwen.tickets.escalation;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalates overdue tickets to the supervisor, then to the property manager. The owner stays until somebody takes over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
public class EscalateTicket implements DeadlineAlarms {

    private static final int HIGHEST_LEVEL = 2;

    private final MoveTicket move;
    private final Escalations escalations;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    EscalateTicket(MoveTicket move, Escalations escalations, Colleagues colleagues, ApplicationEventPublisher events) {
        this.events = events;
        this.move = move;
        this.escalations = escalations;
        this.colleagues = colleagues;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(TicketDeadlines.TICKET, this::reached);
    }

    void reached(DeadlineReached deadline) {
        Ticket ticket = move.begin(deadline.projectId(), deadline.subjectId());
        if (ticket.settlement() != null) {
            return;
        }
        if (deadline.purpose().equals(TicketDeadlines.RESPOND)) {
            move.tell(
                    ticket,
                    colleagues.answeringFor(deadline.projectId(), ticket.owner(), deadline.now()),
                    Notifications.Kind.ALARM,
                    ticket.emergency() == null ? "tickets.told.no-response" : "tickets.told.no-response-urgent");
        } else if (deadline.level() == 0) {
            move.tell(
                    ticket,
                    List.of(ticket.owner()),
                    Notifications.Kind.REMINDER,
                    ticket.emergency() == null ? "tickets.told.due-soon" : "tickets.told.due-soon-urgent");
        } else if (escalations.escalated(ticket, deadline.level(), null, "", deadline.now())) {
            up(ticket, deadline.level(), "tickets.told.overdue", "escalated", "", deadline.now());
            events.publishEvent(
                    new TicketEscalated(ticket.projectId(), ticket.id(), deadline.level(), null, "", deadline.now()));
        }
    }

    /** Manually, before it is due. */
    public void report(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket ticket = move.begin(projectId, id, by);
        RuleBroken.throwIf(mayReport(ticket));
        int level = ticket.level() + 1;
        escalations.escalated(ticket, level, by.id(), reason, now);
        up(ticket, level, "tickets.told.reported", "reported", by.name() + ": " + reason, now);
        events.publishEvent(new TicketEscalated(projectId, id, level, by, reason, now));
    }

    static @Nullable RuleBroken mayReport(Ticket ticket) {
        if (ticket.settlement() != null) {
            return new RuleBroken("4.2.3", "tickets.rule.settled");
        }
        return ticket.level() < HIGHEST_LEVEL ? null : new RuleBroken("4.2.3", "tickets.rule.no-higher");
    }

    private void up(Ticket ticket, int level, String messageKey, String action, String words, Instant now) {
        Ticket after = ticket.escalated(level);
        move.end(ticket, after, action, words, now);
        Role told = level == 1 ? Role.SUPERVISOR : Role.MANAGER;
        move.tell(
                after,
                colleagues.reachable(ticket.projectId(), told, now),
                Notifications.Kind.ALARM,
                messageKey,
                words);
    }
}
