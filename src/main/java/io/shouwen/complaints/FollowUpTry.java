package io.shouwen.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the complainant about the solution, or that nobody was reached.
 *
 * @param by null if the complainant answered by a link or code
 * @param left what is left to do, if half solved
 * @param plan who does what about it
 * @param planUntil until when
 */
record FollowUpTry(
        UUID id,
        FollowUpOutcome outcome,
        @Nullable UUID by,
        Instant at,
        String words,
        String left,
        String plan,
        @Nullable Instant planUntil) {}
