package io.shouwen.tickets.extension;

import io.shouwen.platform.Clause;
import io.shouwen.tickets.Due;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadline of a ticket and of the orders opened for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.3.2"})
class ExtendTicket {

    private final Extensions extensions;
    private final MoveTicket move;

    ExtendTicket(Extensions extensions, MoveTicket move) {
        this.extensions = extensions;
        this.move = move;
    }

    void extend(Ticket before, Due due, String reason, Instant now) {
        extended(before, due, reason, now);
        Due withIt = new Due(due.at(), "tickets.due.with-origin", List.of());
        extensions.ordersFor(before).stream()
                .map(order -> move.begin(before.projectId(), order))
                .filter(order -> order.settlement() == null
                        && due.at().isAfter(order.due().at()))
                .forEach(order -> extended(order, withIt, "", now));
    }

    private void extended(Ticket before, Due due, String reason, Instant now) {
        Ticket after = before.extended(due);
        move.end(before, after, "extended", reason, now);
    }
}
