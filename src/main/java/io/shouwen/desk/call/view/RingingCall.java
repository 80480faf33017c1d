package io.shouwen.desk.call.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line that rings, or one that was just taken by another desk, or answered by nobody knows whom.
 *
 * @param number in full, as the telephone's own display shows it; empty when withheld
 * @param answered it rings no more, whoever took it
 * @param takenBy who was first to take it; empty while nobody has
 */
public record RingingCall(
        UUID id,
        String number,
        Instant since,
        List<WhoCalls> who,
        boolean answered,
        String takenBy,
        Greeting greeting) {

    /** Nobody has answered it, nor said that it is theirs. */
    public boolean ringing() {
        return !answered && !taken();
    }

    public boolean taken() {
        return !takenBy.isEmpty();
    }

    public long millis(Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis());
    }
}
