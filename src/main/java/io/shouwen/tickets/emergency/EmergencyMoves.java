package io.shouwen.tickets.emergency;

import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.view.ButtonForm;
import io.shouwen.tickets.view.WordsForm;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contributes declaring an emergency, and answering it, to the ticket page. */
@Component
class EmergencyMoves implements TicketMoves {

    private final Emergencies emergencies;

    EmergencyMoves(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        return emergencies
                .of(ticket)
                .map(e -> answers(ticket, e, reader))
                .orElseGet(() -> Move.unless(
                        Emergency.mayDeclare(ticket),
                        85,
                        () -> WordsForm.of(ticket.id(), "emergency", reader.unfolded())
                                .said("urgent", "tickets.emergency.declare")
                                .hint("tickets.emergency.declare.hint")))
                .toList();
    }

    private static Stream<Move> answers(Ticket ticket, Emergency e, Reader reader) {
        if (ticket.settlement() != null) {
            return Stream.empty();
        }
        return Stream.of(
                        Move.unless(
                                e.mayTake(),
                                1,
                                () -> new ButtonForm(
                                        ticket.id(), "emergency-taking", "urgent", "tickets.emergency.take", true)),
                        Move.unless(
                                e.mayConfirm(),
                                2,
                                () -> new ButtonForm(
                                        ticket.id(),
                                        "emergency-confirmation",
                                        "check",
                                        "tickets.emergency.confirm",
                                        false)),
                        Move.unless(
                                e.mayWithdraw(ticket, reader.actor()),
                                86,
                                () -> WordsForm.of(ticket.id(), "emergency-withdrawal", reader.unfolded())
                                        .said("arrow-back-up", "tickets.emergency.withdraw")
                                        .hint("tickets.emergency.withdraw.hint")))
                .flatMap(move -> move);
    }
}
