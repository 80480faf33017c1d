package io.shouwen.tickets.handover;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketSight;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a ticket away from a person whom it is about: from then on it does not exist for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
public class BarPerson {

    private final MoveTicket move;
    private final HandOverTicket handOver;
    private final TicketSight sight;
    private final Notifications notifications;

    BarPerson(MoveTicket move, HandOverTicket handOver, TicketSight sight, Notifications notifications) {
        this.move = move;
        this.handOver = handOver;
        this.sight = sight;
        this.notifications = notifications;
    }

    /**
     * Idempotent. Called by the room that leads the kind, while the ticket is in work.
     *
     * @param to who owns it if the barred person did
     */
    public void bar(UUID projectId, UUID id, UUID person, Actor to, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id);
        if (before.offer() != null
                && Set.of(person).containsAll(before.offer().to().answering())) {
            handOver.withdrawLed(projectId, id, by, now);
        }
        if (before.owner().equals(person)) {
            handOver.assign(projectId, id, by, to, reason, now);
        }
        sight.bar(projectId, id, person, by.id(), now);
        notifications.forget(projectId, person, "tickets/" + id);
        move.said(before, "barred", null, Map.of("person", person));
    }
}
