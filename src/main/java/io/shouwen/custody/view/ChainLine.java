package io.shouwen.custody.view;

import io.shouwen.custody.Movement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a thing's chain of custody, as its page shows it.
 *
 * @param place where it lies after the step; empty if it does not lie here
 * @param person whom it went to or came from; may be empty
 * @param phone masked; empty if there is none
 * @param signature file of the signature; null if there is none
 * @param by who made the step
 */
public record ChainLine(
        UUID id,
        Movement movement,
        int pieces,
        int inside,
        int abroad,
        String place,
        @Nullable Instant until,
        String person,
        String phone,
        String relation,
        String reason,
        @Nullable UUID signature,
        String by,
        Instant happenedAt,
        Instant recordedAt) {

    /** Recorded on a phone without signal and received later. */
    public boolean late() {
        return recordedAt.isAfter(happenedAt.plusSeconds(300));
    }
}
