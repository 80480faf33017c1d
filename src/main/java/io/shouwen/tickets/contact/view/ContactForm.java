package io.shouwen.tickets.contact.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** Notes that somebody spoke with the resident. @param whom the contact's name, to begin with */
public record ContactForm(UUID ticketId, String whom, Unfolded unfolded) implements View {}
