package io.shouwen.repairs.part;

import java.util.Locale;

/** Why a stock changed. */
enum StockEntryKind {
    DELIVERY,
    /** Used for a repair. */
    USE,
    /** A use that was withdrawn. */
    BACK,
    COUNT;

    String messageKey() {
        return "repairs.part.entry." + name().toLowerCase(Locale.ROOT);
    }
}
