package io.shouwen.repairs.part;

import io.shouwen.repairs.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a part's stock. Entries of a part are numbered without gaps, and each begins with what the one before
 * left; the database holds both.
 *
 * @param of the use that is withdrawn, or null
 */
record StockEntry(
        UUID id,
        UUID part,
        int seq,
        StockEntryKind kind,
        Quantity before,
        Quantity change,
        Quantity after,
        @Nullable UUID of) {

    /** Whether the stock fell to its low level with this entry; null is no low level. */
    boolean dips(@Nullable Quantity low) {
        return low != null && before.exceeds(low) && !after.exceeds(low);
    }
}
