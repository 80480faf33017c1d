package io.shouwen.desk.call.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call-back to make.
 *
 * @param number masked
 * @param missed number of missed calls since the last contact
 * @param calledAt when we called the number, according to the telephone system, or null
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
