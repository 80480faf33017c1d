package io.shouwen.tickets.extension.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** Asks for more time. */
public record ExtensionForm(UUID ticketId, Unfolded unfolded) implements View {}
