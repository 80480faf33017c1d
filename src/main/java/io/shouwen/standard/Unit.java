package io.shouwen.standard;

import java.util.Locale;

/** What a {@link Count} counts. */
public enum Unit {
    /** Records, each of them openable. */
    RECORDS,
    /** Minutes; the evidence lists the spans of time. */
    MINUTES,
    /** Cents of the project's currency; the evidence lists the bills. */
    CENTS;

    /** Key of the unit's name in the message bundles. */
    public String messageKey() {
        return "standard.unit." + name().toLowerCase(Locale.ROOT);
    }
}
