package io.shouwen.tickets.contact;

import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.contact.view.ContactForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes recording a contact to the ticket page. */
@Component
class ContactMoves implements TicketMoves {

    private final Contacts contacts;

    ContactMoves(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Move> on(Ticket ticket, Reader reader) {
        return Move.unless(
                        ticket.mayContact(),
                        50,
                        () -> new ContactForm(ticket.id(), contacts.name(ticket), reader.unfolded()))
                .toList();
    }
}
