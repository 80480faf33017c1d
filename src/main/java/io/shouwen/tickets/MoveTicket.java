package io.shouwen.tickets;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The common steps of every move: check visibility, lock, save, audit, live event, notification. */
@Component
public class MoveTicket {

    private final Tickets tickets;
    private final TicketSight sight;
    private final Audit audit;
    private final Live live;
    private final Notifications notifications;
    private final TicketDeadlines deadlines;

    MoveTicket(
            Tickets tickets,
            TicketSight sight,
            Audit audit,
            Live live,
            Notifications notifications,
            TicketDeadlines deadlines) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.sight = sight;
        this.audit = audit;
        this.live = live;
        this.notifications = notifications;
    }

    /** Locks and loads the ticket. @throws NotFound if it does not exist or the actor may not see it */
    public Ticket begin(UUID projectId, UUID id, Actor by) {
        Ticket ticket = tickets.forMove(projectId, id);
        if (!sight.sees(by, ticket)) {
            throw new NotFound();
        }
        return ticket;
    }

    /** For jobs, without the check of visibility. */
    public Ticket begin(UUID projectId, UUID id) {
        return tickets.forMove(projectId, id);
    }

    /** Saves the ticket, and ends or moves its deadlines. */
    public void end(Ticket before, Ticket after, String action, String words, Instant now) {
        tickets.save(after);
        deadlines.moved(before, after, now);
        said(
                after,
                action,
                Map.of("stage", before.stage(), "owner", before.owner()),
                Map.of("stage", after.stage(), "owner", after.owner(), "words", words));
    }

    public void said(Ticket ticket, String action, @Nullable Object before, @Nullable Object after) {
        audit.record(ticket.projectId(), action, "ticket", ticket.id(), before, after);
        live.publish(ticket.projectId(), "tickets", ticket.id().toString());
    }

    /** Tells people of the ticket, except those who are barred from it. */
    public void tell(
            Ticket ticket, Collection<UUID> people, Notifications.Kind kind, String messageKey, String... more) {
        if (!people.isEmpty()) {
            tell(ticket, tickets.subject(ticket.projectId(), ticket.id()), people, kind, messageKey, more);
        }
    }

    /** @param subject as {@link Tickets#subject} makes it */
    void tell(
            Ticket ticket,
            String subject,
            Collection<UUID> people,
            Notifications.Kind kind,
            String messageKey,
            String... more) {
        Set<UUID> without = sight.barred(ticket.projectId(), ticket.id());
        List<UUID> told =
                people.stream().filter(person -> !without.contains(person)).toList();
        String[] arguments = new String[more.length + 1];
        arguments[0] = subject;
        System.arraycopy(more, 0, arguments, 1, more.length);
        notifications.tell(ticket.projectId(), told, kind, "tickets/" + ticket.id(), messageKey, arguments);
    }
}
