package io.shouwen.tickets.contact;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Receipts;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a contact with the resident; the first one ends the deadline of the first response. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.3", "4.1.1.2"})
class ContactResident {

    private final MoveTicket move;
    private final Contacts contacts;
    private final Receipts receipts;

    ContactResident(MoveTicket move, Contacts contacts, Receipts receipts) {
        this.move = move;
        this.contacts = contacts;
        this.receipts = receipts;
    }

    /** Idempotent by id. @param contactId made by the form */
    void contact(
            UUID projectId, UUID id, Actor by, UUID contactId, ContactWay way, String whom, String words, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        receipts.once(projectId, contactId, id + "\n" + way + "\n" + whom + "\n" + words, () -> {
            Ticket after = before.contacted(now);
            contacts.insert(after, new Contact(contactId, by.id(), now, way, whom, words));
            move.end(before, after, "contacted", words, now);
            if (!after.owner().equals(by.id())) {
                move.tell(
                        after,
                        List.of(after.owner()),
                        Notifications.Kind.NEWS,
                        "tickets.told.contact",
                        by.name(),
                        words);
            }
            return "tickets/" + id;
        });
    }
}
