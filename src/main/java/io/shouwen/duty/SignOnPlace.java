package io.shouwen.duty;

import java.util.Locale;

/** Result of checking the place of a sign-on. It is shown but never a reason to refuse. */
public enum SignOnPlace {
    NOT_ASKED,
    INSIDE,
    OUTSIDE,
    REFUSED;

    /** Whether a superior should look at it. */
    public boolean doubtful() {
        return this == OUTSIDE || this == REFUSED;
    }

    public String messageKey() {
        return "duty.place." + name().toLowerCase(Locale.ROOT);
    }
}
