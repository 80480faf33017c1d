package io.shouwen.tickets.contact;

import io.shouwen.platform.Clause;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact with the resident; the first one is the first response. Comments among colleagues do not count.
 *
 * @param id made by the form
 * @param whom name of the person
 * @param words what was said
 */
@Clause({"2.1.3", "4.1.1.2"})
record Contact(UUID id, UUID by, Instant at, ContactWay way, String whom, String words) {}
