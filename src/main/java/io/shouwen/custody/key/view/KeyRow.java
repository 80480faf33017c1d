package io.shouwen.custody.key.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key or ring of keys in a list.
 *
 * @param label what it opens
 * @param house label of the house it belongs to; empty for a key of the project
 * @param hook where it hangs, or hung before it went out
 * @param person who has it; of several, one; empty if it is not out
 * @param due when it must be back; null if it is not out
 */
public record KeyRow(
        UUID id,
        String tag,
        String label,
        @Nullable UUID houseId,
        String house,
        int pieces,
        int inside,
        int abroad,
        String hook,
        String person,
        @Nullable Instant due) {

    public boolean gone() {
        return inside + abroad == 0;
    }

    public boolean overdue(Instant now) {
        return due != null && due.isBefore(now);
    }

    /** Message key of where it is. */
    public String stateKey(Instant now) {
        return "custody.key.state."
                + (gone() ? "gone" : overdue(now) ? "overdue" : abroad == 0 ? "in" : inside == 0 ? "out" : "partly");
    }
}
