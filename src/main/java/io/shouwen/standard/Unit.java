package io.shouwen.standard;

import java.util.Locale;

/** The unit of a {@link Count}. */
public enum Unit {
    /** Records; the evidence lists them. */
    RECORDS,
    /** Minutes; the evidence lists the spans of time. */
    MINUTES,
    /** Cents of the project's currency; the evidence lists the bills. */
    CENTS;

    public String messageKey() {
        return "standard.unit." + name().toLowerCase(Locale.ROOT);
    }
}
