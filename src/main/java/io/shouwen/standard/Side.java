package io.shouwen.standard;

import java.util.Locale;

/** Which records behind a figure to show: all that were due, those kept, or those missed. */
public enum Side {
    DUE,
    KEPT,
    MISSED;

    /** The form used in URLs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "standard.side." + text();
    }

    /** An unknown text means {@link #DUE}. */
    public static Side parse(String text) {
        for (Side side : values()) {
            if (side.text().equals(text)) {
                return side;
            }
        }
        return DUE;
    }
}
