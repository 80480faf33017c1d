package io.shouwen.custody;

import java.time.Instant;
import java.util.UUID;

/**
 * Pieces lent to somebody and not yet all back.
 *
 * @param id of the step that lent them
 * @param out pieces still out
 */
public record Loan(UUID id, int out, Instant until, Receiver receiver) {

    public boolean overdue(Instant now) {
        return now.isAfter(until);
    }
}
