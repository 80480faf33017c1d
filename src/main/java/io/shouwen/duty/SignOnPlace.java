package io.shouwen.duty;

import java.util.Locale;

/** What is known of where somebody signed on; never a reason to refuse, always shown. */
public enum SignOnPlace {
    NOT_ASKED,
    INSIDE,
    OUTSIDE,
    REFUSED;

    /** Somebody should look at it. */
    public boolean doubtful() {
        return this == OUTSIDE || this == REFUSED;
    }

    public String messageKey() {
        return "duty.place." + name().toLowerCase(Locale.ROOT);
    }
}
