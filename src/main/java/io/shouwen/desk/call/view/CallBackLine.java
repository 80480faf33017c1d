package io.shouwen.desk.call.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call back.
 *
 * @param number masked
 * @param missed how many calls were missed since the last time we spoke
 * @param calledAt when we dialled them, as the telephone system told, or null
 */
public record CallBackLine(
        UUID id,
        String number,
        String caller,
        String house,
        int missed,
        Instant missedAt,
        Instant due,
        @Nullable Instant calledAt) {

    public boolean overdue(Instant now) {
        return calledAt == null && due.isBefore(now);
    }
}
