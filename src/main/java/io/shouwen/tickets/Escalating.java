package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is not settled goes up: to the supervisor, then to the property manager. The owner stays until one takes over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
class Escalating {

    private final Moving moving;
    private final TicketFacts facts;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Clock clock;

    Escalating(Moving moving, TicketFacts facts, FollowUps followUps, Colleagues colleagues, Clock clock) {
        this.moving = moving;
        this.facts = facts;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @EventListener
    void reached(DeadlineReached deadline) {
        if (deadline.subjectType().equals(TicketAlarms.TICKET)) {
            Ticket ticket = moving.begin(deadline.projectId(), deadline.subjectId());
            if (ticket.settlement() != null) {
                return;
            }
            if (deadline.purpose().equals(TicketAlarms.RESPOND)) {
                moving.tell(
                        ticket,
                        colleagues.answeringFor(deadline.projectId(), ticket.owner(), deadline.now()),
                        Notifications.Kind.ALARM,
                        "tickets.told.no-response");
            } else if (deadline.level() == 0) {
                moving.tell(ticket, List.of(ticket.owner()), Notifications.Kind.REMINDER, "tickets.told.due-soon");
            } else if (facts.escalated(ticket, deadline.level(), null, "", deadline.now())) {
                up(ticket, deadline.level(), "tickets.told.overdue", "escalated", "", deadline.now());
            }
        } else if (deadline.subjectType().equals(TicketAlarms.FOLLOW_UP)) {
            followUps.ticketOf(deadline.projectId(), deadline.subjectId()).ifPresent(id -> {
                Ticket ticket = moving.begin(deadline.projectId(), id);
                boolean late = deadline.level() > 0;
                moving.tell(
                        ticket,
                        colleagues.reachable(deadline.projectId(), late ? Role.SUPERVISOR : Role.DESK, deadline.now()),
                        late ? Notifications.Kind.ALARM : Notifications.Kind.REMINDER,
                        late ? "tickets.told.follow-up-late" : "tickets.told.follow-up-soon");
            });
        }
    }

    /** By hand, before it is due. */
    void report(UUID projectId, UUID id, Actor by, String reason) {
        Ticket ticket = moving.begin(projectId, id, by);
        if (ticket.settlement() != null) {
            throw new RuleBroken("4.2.3", "tickets.rule.settled");
        }
        if (ticket.level() >= 2) {
            throw new RuleBroken("4.2.3", "tickets.rule.no-higher");
        }
        Instant now = clock.instant();
        int level = ticket.level() + 1;
        facts.escalated(ticket, level, by.id(), reason, now);
        up(ticket, level, "tickets.told.reported", "reported", by.name() + ": " + reason, now);
    }

    private void up(Ticket ticket, int level, String messageKey, String action, String words, Instant now) {
        Ticket after = ticket.escalated(level);
        moving.end(ticket, after, action, words);
        Role told = level == 1 ? Role.SUPERVISOR : Role.MANAGER;
        moving.tell(
                after,
                colleagues.reachable(ticket.projectId(), told, now),
                Notifications.Kind.ALARM,
                messageKey,
                words);
    }
}
