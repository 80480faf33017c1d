package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settles a ticket: the work is done, or it was explained why it is not ours. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.3")
class SettleTicket {

    private final MoveTicket move;
    private final TicketFacts facts;

    SettleTicket(MoveTicket move, TicketFacts facts) {
        this.move = move;
        this.facts = facts;
    }

    Ticket settle(UUID projectId, UUID id, Actor by, WayOut way, String text, Instant now) {
        return settle(move.begin(projectId, id, by), by, way, text, now);
    }

    Ticket settle(Ticket before, Actor by, WayOut way, String text, Instant now) {
        return settled(before, before.settle(by, way, text, now), now);
    }

    /** Called by the leading room. */
    Ticket settleLed(Ticket before, Actor by, WayOut way, String text, Instant now) {
        return settled(before, before.settled(by, way, text, now), now);
    }

    private Ticket settled(Ticket before, Ticket after, Instant now) {
        facts.settled(after);
        move.end(
                before,
                after,
                "settled",
                Objects.requireNonNull(after.settlement()).text(),
                now);
        return after;
    }
}
