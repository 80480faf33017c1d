package io.shouwen.tickets.extension;

import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.extension.view.ExtensionAnswerForm;
import io.shouwen.tickets.extension.view.ExtensionForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes requesting and answering an extension to the ticket page. */
@Component
class ExtensionMoves implements TicketMoves {

    private final Extensions extensions;

    ExtensionMoves(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        return extensions
                .unanswered(ticket)
                .map(asked -> Move.unless(
                        asked.extension().mayAnswer(ticket, reader.actor()),
                        70,
                        () -> new ExtensionAnswerForm(
                                ticket.id(),
                                asked.by(),
                                asked.reason(),
                                asked.extension().toDue(),
                                reader.unfolded())))
                .orElseGet(() -> Move.unless(
                        Extension.mayAsk(ticket, reader.actor(), reader.now()),
                        71,
                        () -> new ExtensionForm(ticket.id(), reader.unfolded())))
                .toList();
    }
}
