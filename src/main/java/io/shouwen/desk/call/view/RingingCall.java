package io.shouwen.desk.call.view;

import io.shouwen.standard.phrase.PhraseBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ringing call, one just taken at another desk, or one answered by an unknown person.
 *
 * @param number in full, as on the telephone's display; empty if withheld
 * @param answered whether it has stopped ringing
 * @param takenBy who took it first; empty if nobody has
 */
public record RingingCall(
        UUID id,
        String number,
        Instant since,
        List<WhoCalls> who,
        boolean answered,
        String takenBy,
        PhraseBook phrases) {

    /** Whether nobody has answered or claimed it. */
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
