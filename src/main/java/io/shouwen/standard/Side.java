package io.shouwen.standard;

import java.util.Locale;

/** Which of the records behind a figure: all that was due, what was kept of it, or what was not. */
public enum Side {
    DUE,
    KEPT,
    MISSED;

    /** As it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the side's name in the message bundles. */
    public String messageKey() {
        return "standard.side." + text();
    }

    /** Anything unknown opens all of them. */
    public static Side parse(String text) {
        for (Side side : values()) {
            if (side.text().equals(text)) {
                return side;
            }
        }
        return DUE;
    }
}
