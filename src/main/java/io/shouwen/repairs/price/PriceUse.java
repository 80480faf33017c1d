package io.shouwen.repairs.price;

import java.util.Locale;

/** What a version of an item says. */
public enum PriceUse {
    LISTED,
    /** Nothing may be charged for it any more. */
    DROPPED,
    /** The project has the group's price again. */
    RETURNED;

    public String messageKey() {
        return "repairs.price.use." + name().toLowerCase(Locale.ROOT);
    }
}
