package io.shouwen.repairs.part.view;

import io.shouwen.repairs.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part with its stock.
 *
 * @param seq number of the last entry, 0 if there is none
 * @param low null if nobody watches it
 */
public record PartRow(
        UUID id,
        String name,
        String unit,
        String shelf,
        Quantity stock,
        int seq,
        @Nullable Quantity low,
        boolean retired) {

    public boolean isLow() {
        return !retired && low != null && !stock.exceeds(low);
    }
}
