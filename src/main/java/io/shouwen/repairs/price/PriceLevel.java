package io.shouwen.repairs.price;

import java.util.Locale;

/** Whose list a price stands on. A project's price replaces the group's of the same item. */
public enum PriceLevel {
    GROUP,
    PROJECT;

    public String messageKey() {
        return "repairs.price.level." + name().toLowerCase(Locale.ROOT);
    }
}
