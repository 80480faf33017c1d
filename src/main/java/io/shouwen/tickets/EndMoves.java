package io.shouwen.tickets;

import io.shouwen.tickets.view.SettlementForm;
import io.shouwen.tickets.view.WordsForm;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contributes settling, closing and reopening to the ticket page. */
@Component
class EndMoves implements TicketMoves {

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        String reopen = ticket.stage() == Stage.CLOSED ? "tickets.reopen" : "tickets.send-back";
        return Stream.of(
                        Move.unless(
                                ticket.maySettle(reader.actor()),
                                20,
                                () -> new SettlementForm(ticket.id(), reader.unfolded())),
                        Move.unless(
                                ticket.mayClose(reader.actor()),
                                30,
                                () -> WordsForm.first(ticket.id(), "closure", reader.unfolded())
                                        .said("circle-check", "tickets.close")
                                        .field("outcome", "tickets.outcome", 2000)),
                        Move.unless(
                                ticket.mayReopen(reader.actor()),
                                90,
                                () -> WordsForm.of(ticket.id(), "reopening", reader.unfolded())
                                        .said("refresh", reopen)))
                .flatMap(move -> move)
                .toList();
    }
}
