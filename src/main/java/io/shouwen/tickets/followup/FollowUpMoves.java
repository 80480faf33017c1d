package io.shouwen.tickets.followup;

import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.followup.view.FollowUpForm;
import io.shouwen.tickets.view.ButtonForm;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contributes the follow-up and the satisfaction link to the ticket page. */
@Component
class FollowUpMoves implements TicketMoves {

    private final FollowUps followUps;

    FollowUpMoves(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        Stream<Move> call = followUps
                .open(ticket)
                .map(one -> Move.unless(
                        one.mayCall(reader.actor()),
                        40,
                        () -> new FollowUpForm(ticket.id(), one.due(), one.calls(), reader.unfolded())))
                .orElseGet(Stream::empty);
        Stream<Move> link = Move.unless(
                FollowUp.mayAskHowItWas(ticket),
                95,
                () -> new ButtonForm(ticket.id(), "satisfaction-link", "link", "tickets.satisfaction-link", false));
        return Stream.concat(call, link).toList();
    }
}
