package io.shouwen.tickets.handover;

import io.shouwen.platform.RuleBroken;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.handover.view.HandOverForm;
import io.shouwen.tickets.view.ButtonForm;
import io.shouwen.tickets.view.WordsForm;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contributes offering, answering, withdrawing and taking over to the ticket page. */
@Component
class HandOverMoves implements TicketMoves {

    private final Receivers receivers;

    HandOverMoves(Receivers receivers) {
        this.receivers = receivers;
    }

    private static @Nullable RuleBroken mayAnswer(Ticket ticket, Reader reader) {
        RuleBroken led = ticket.ledElsewhere();
        return led != null ? led : ticket.mayAnswer(reader.actor());
    }

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        return Stream.of(
                        Move.unless(
                                mayAnswer(ticket, reader),
                                10,
                                () -> new ButtonForm(ticket.id(), "acceptance", "user-check", "tickets.accept", true)),
                        Move.unless(
                                mayAnswer(ticket, reader),
                                11,
                                () -> WordsForm.of(ticket.id(), "refusal", reader.unfolded())
                                        .said("arrow-back-up", "tickets.decline")),
                        Move.unless(
                                ticket.mayOffer(reader.actor()),
                                60,
                                () -> new HandOverForm(
                                        ticket.id(),
                                        receivers.choices(
                                                ticket.projectId(), ticket.id(), ticket.counterpart(), reader.now()),
                                        reader.unfolded())),
                        Move.unless(
                                ticket.mayWithdraw(reader.actor()),
                                61,
                                () -> new ButtonForm(
                                        ticket.id(), "withdrawal", "arrow-back-up", "tickets.withdraw", false)),
                        Move.unless(
                                ticket.mayTakeOver(reader.actor()),
                                62,
                                () -> WordsForm.of(ticket.id(), "take-over", reader.unfolded())
                                        .said("hand-stop", "tickets.take-over")
                                        .optional()))
                .flatMap(move -> move)
                .toList();
    }
}
