package io.shouwen.tickets.handover.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** Offers a ticket to a colleague or a department. */
public record HandOverForm(UUID ticketId, ReceiverChoices choices, Unfolded unfolded) implements View {}
