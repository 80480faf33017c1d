package io.shouwen.repairs.part;

import io.shouwen.repairs.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of spare part that a project keeps.
 *
 * @param unit such as 个 or 米
 * @param shelf where it lies; may be empty
 * @param low level at which more is to be bought; null if nobody watches it
 * @param priceItem the material of the price list as which it is charged, or null
 * @param version optimistic lock
 */
record SparePart(
        UUID id,
        String name,
        String unit,
        String shelf,
        @Nullable Quantity low,
        @Nullable UUID priceItem,
        boolean retired,
        int version) {

    /** Whether so much is low. */
    boolean low(Quantity stock) {
        return low != null && !stock.exceeds(low);
    }
}
