package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/**
 * A move with one text field.
 *
 * @param name name of the form and last part of its URL
 * @param title message key
 * @param field name of the field
 * @param label message key
 * @param hint message key of a hint, or empty
 * @param first whether it is the next step and highlighted
 */
public record WordsForm(
        UUID ticketId,
        String name,
        String icon,
        String title,
        String field,
        String label,
        int longest,
        boolean required,
        String hint,
        boolean first,
        Unfolded unfolded)
        implements View {

    /** With a required reason. */
    public static WordsForm of(UUID ticketId, String name, Unfolded unfolded) {
        return new WordsForm(ticketId, name, "", "", "reason", "tickets.reason", 500, true, "", false, unfolded);
    }

    public static WordsForm first(UUID ticketId, String name, Unfolded unfolded) {
        return new WordsForm(ticketId, name, "", "", "reason", "tickets.reason", 500, true, "", true, unfolded);
    }

    public WordsForm said(String newIcon, String newTitle) {
        return new WordsForm(ticketId, name, newIcon, newTitle, field, label, longest, required, hint, first, unfolded);
    }

    public WordsForm field(String newField, String newLabel, int newLongest) {
        return new WordsForm(
                ticketId, name, icon, title, newField, newLabel, newLongest, required, hint, first, unfolded);
    }

    public WordsForm optional() {
        return new WordsForm(ticketId, name, icon, title, field, label, longest, false, hint, first, unfolded);
    }

    public WordsForm hint(String newHint) {
        return new WordsForm(ticketId, name, icon, title, field, label, longest, required, newHint, first, unfolded);
    }
}
