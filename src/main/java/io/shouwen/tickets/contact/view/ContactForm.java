package io.shouwen.tickets.contact.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** The form for recording a contact. @param whom suggested name */
public record ContactForm(UUID ticketId, String whom, Unfolded unfolded) implements View {}
