package io.shouwen.tickets.escalation;

import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.view.WordsForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes manual escalation to the ticket page. */
@Component
class EscalationMoves implements TicketMoves {

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        return Move.unless(
                        EscalateTicket.mayReport(ticket),
                        80,
                        () -> WordsForm.of(ticket.id(), "escalation", reader.unfolded())
                                .said("arrow-up-right", "tickets.report")
                                .hint("tickets.report.hint"))
                .toList();
    }
}
