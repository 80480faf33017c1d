package io.shouwen.tickets.view;

import io.shouwen.platform.web.Form;

/** The form of a page that came back with errors and is unfolded. @param name name of the form; empty for none */
public record Unfolded(String name, Form form) {

    public static final Unfolded NONE = new Unfolded("", Form.EMPTY);

    public boolean is(String other) {
        return name.equals(other);
    }

    /** The typed values, if this form came back. */
    public Form form(String other) {
        return is(other) ? form : Form.EMPTY;
    }
}
