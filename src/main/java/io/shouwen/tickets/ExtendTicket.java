package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A ticket has until later, and so have the orders opened for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.3.2"})
class ExtendTicket {

    private final Tickets tickets;
    private final MoveTicket move;
    private final TicketDeadlines deadlines;

    ExtendTicket(Tickets tickets, MoveTicket move, TicketDeadlines deadlines) {
        this.tickets = tickets;
        this.move = move;
        this.deadlines = deadlines;
    }

    void extend(Ticket before, Due due, String reason, Instant now) {
        extended(before, due, reason, now);
        Due withIt = new Due(due.at(), "tickets.due.with-origin", List.of());
        tickets.ordersFor(before.projectId(), before.id()).stream()
                .map(order -> move.begin(before.projectId(), order))
                .filter(order -> order.settlement() == null
                        && due.at().isAfter(order.due().at()))
                .forEach(order -> extended(order, withIt, "", now));
    }

    private void extended(Ticket before, Due due, String reason, Instant now) {
        Ticket after = before.extended(due);
        move.end(before, after, "extended", reason);
        deadlines.untilSettled(after, now);
    }
}
