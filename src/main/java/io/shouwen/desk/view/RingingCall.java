package io.shouwen.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line that rings, or one that was just taken by another desk.
 *
 * @param number in full, as the telephone's own display shows it; empty when withheld
 * @param takenBy who was first to take it; empty while nobody has
 */
public record RingingCall(
        UUID id, String number, Instant since, List<WhoCalls> who, String takenBy, Greeting greeting) {

    public boolean taken() {
        return !takenBy.isEmpty();
    }

    public long millis(Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis());
    }
}
