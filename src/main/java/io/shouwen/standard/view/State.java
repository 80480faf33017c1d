package io.shouwen.standard.view;

import java.util.Locale;

/** How a clause or a figure stands. */
public enum State {
    MET,
    BELOW,
    /** Counted, but nothing fell due. */
    NOTHING_DUE,
    /** The product refuses the opposite. */
    HELD,
    /** No room counts it yet. */
    UNMEASURED;

    /** Key of the state's name in the message bundles. */
    public String messageKey() {
        return "standard.state." + text();
    }

    /** Its sign beside the word: colour alone tells nothing to some. */
    public String icon() {
        return switch (this) {
            case MET -> "circle-check";
            case BELOW -> "alert-triangle";
            case HELD -> "lock";
            case NOTHING_DUE, UNMEASURED -> "clock";
        };
    }

    /** As it stands in a class attribute. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
