package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/**
 * A move without fields.
 *
 * @param name last part of its URL
 * @param title message key
 * @param first whether it is the next step and highlighted
 */
public record ButtonForm(UUID ticketId, String name, String icon, String title, boolean first) implements View {}
