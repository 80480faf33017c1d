package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.WholeProject;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes a ticket with its outcome. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.2.3", "4.1.2.3"})
class CloseTicket {

    private final MoveTicket move;
    private final TicketFacts facts;
    private final ApplicationEventPublisher events;
    private final WholeProject whole;

    CloseTicket(MoveTicket move, TicketFacts facts, ApplicationEventPublisher events, WholeProject whole) {
        this.move = move;
        this.facts = facts;
        this.events = events;
        this.whole = whole;
    }

    Ticket close(UUID projectId, UUID id, Actor by, String outcome, Instant now) {
        return close(move.begin(projectId, id, by), by, outcome, now);
    }

    Ticket close(Ticket before, Actor by, String outcome, Instant now) {
        return closed(before, before.close(by, outcome, now), by, outcome, now);
    }

    /** Called by the room that leads the kind. */
    Ticket closeLed(Ticket before, Actor by, String outcome, Instant now) {
        return closed(before, before.closed(by, outcome, now), by, outcome, now);
    }

    private Ticket closed(Ticket before, Ticket after, Actor by, String outcome, Instant now) {
        facts.closed(after);
        move.end(before, after, "closed", outcome, now);
        whole.run(() -> events.publishEvent(
                new TicketClosed(after.projectId(), after.id(), after.number(), after.kind(), by.id(), now)));
        return after;
    }
}
