package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/**
 * A move that needs no words.
 *
 * @param name the last part of its address
 * @param title message key
 * @param first whether it is what comes next, and stands out
 */
public record ButtonForm(UUID ticketId, String name, String icon, String title, boolean first) implements View {}
