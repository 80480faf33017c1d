package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/**
 * A move for which one text is typed.
 *
 * @param name of the form, and the last part of its address
 * @param title message key
 * @param field name of the text's field
 * @param label message key
 * @param hint message key of what to know before; empty for nothing
 * @param first whether it is what comes next, and stands out
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

    /** With a reason that must be given. */
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
