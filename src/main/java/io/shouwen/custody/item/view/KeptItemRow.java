package io.shouwen.custody.item.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept item in a list.
 *
 * @param house label of its owner's house; empty for a stranger
 * @param slot where it lies; empty if it has left
 * @param leftAt when it was collected or disposed of; null while it is here
 * @param collected whether somebody collected it
 * @param by who collected it; empty if nobody did
 */
public record KeptItemRow(
        UUID id,
        String tag,
        String label,
        String owner,
        String phone,
        @Nullable UUID houseId,
        String house,
        String slot,
        Instant receivedAt,
        Instant until,
        @Nullable Instant leftAt,
        boolean collected,
        String by) {

    public boolean overdue(Instant now) {
        return leftAt == null && until.isBefore(now);
    }

    /** Message key of what became of it. */
    public String stateKey(Instant now) {
        return "custody.item.state."
                + (overdue(now) ? "overdue" : leftAt == null ? "held" : collected ? "collected" : "disposed");
    }
}
