package io.shouwen.standard.view;

import java.util.Locale;

/** The state of a clause or a figure. */
public enum State {
    MET,
    BELOW,
    /** Measured, but nothing was due. */
    NOTHING_DUE,
    /** The product refuses violations. */
    HELD,
    /** No room contributes a measure yet. */
    UNMEASURED;

    public String messageKey() {
        return "standard.state." + text();
    }

    /** The icon beside the text, because colour must not be the only sign. */
    public String icon() {
        return switch (this) {
            case MET -> "circle-check";
            case BELOW -> "alert-triangle";
            case HELD -> "lock";
            case NOTHING_DUE, UNMEASURED -> "clock";
        };
    }

    /** The form used in class attributes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
