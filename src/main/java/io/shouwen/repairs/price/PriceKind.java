package io.shouwen.repairs.price;

import java.util.Locale;

/** What a price is for. */
public enum PriceKind {
    CALL_OUT,
    LABOUR,
    MATERIAL;

    public String messageKey() {
        return "repairs.price.kind." + name().toLowerCase(Locale.ROOT);
    }
}
