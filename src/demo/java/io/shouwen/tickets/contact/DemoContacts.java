package io.shouwen.tickets.contact;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contacts with residents, for the demo. */
@Component
public class DemoContacts {

    private final ContactResident contact;

    DemoContacts(ContactResident contact) {
        this.contact = contact;
    }

    public void contact(UUID projectId, UUID ticket, Actor by, ContactWay way, String words, Instant at) {
        contact.contact(projectId, ticket, by, Ids.next(), way, "业户本人", words, at);
    }
}
