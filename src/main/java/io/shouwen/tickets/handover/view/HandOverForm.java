package io.shouwen.tickets.handover.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** The form for offering a ticket to a colleague or department. */
public record HandOverForm(UUID ticketId, ReceiverChoices choices, Unfolded unfolded) implements View {}
