package io.shouwen.tickets.contact;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to an open ticket, so that a repeated question does not become another ticket. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.1.5")
public class AddToTicket {

    private final MoveTicket move;
    private final ContactResident contacting;

    AddToTicket(MoveTicket move, ContactResident contacting) {
        this.move = move;
        this.contacting = contacting;
    }

    /** @param kind kind of the ticket */
    public record Open(UUID id, String number, Kind kind) {}

    /** Empty if it is closed, does not exist, or the actor may not see it. */
    public Optional<Open> open(UUID projectId, UUID ticketId, Actor by) {
        try {
            Ticket ticket = move.begin(projectId, ticketId, by);
            return ticket.stage() != Stage.CLOSED
                    ? Optional.of(new Open(ticket.id(), ticket.number(), ticket.kind()))
                    : Optional.empty();
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    /**
     * Records a call about the ticket as a contact and notifies the owner. Idempotent by {@code callId}.
     *
     * @param whom name of the caller
     */
    public void called(UUID projectId, Open ticket, Actor by, UUID callId, String whom, String words, Instant now) {
        contacting.contact(projectId, ticket.id(), by, callId, ContactWay.PHONE, whom, words, now);
    }
}
