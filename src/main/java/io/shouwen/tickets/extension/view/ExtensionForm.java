package io.shouwen.tickets.extension.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.util.UUID;

/** The form for requesting an extension. */
public record ExtensionForm(UUID ticketId, Unfolded unfolded) implements View {}
