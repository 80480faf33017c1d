package io.shouwen.custody;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a thing's chain of custody.
 *
 * @param id made by the form or the phone; the same step sent again is known by it
 * @param pieces how many pieces the step moved
 * @param after the thing's balance after the step
 * @param loan the step that lent the pieces which come back or are written off; null otherwise
 * @param until when lent pieces are expected back; null otherwise
 * @param happenedAt when it happened, also on a phone without signal; never later than the receipt
 */
record Step(
        UUID id,
        Movement movement,
        int pieces,
        Balance after,
        @Nullable UUID loan,
        @Nullable Instant until,
        Receiver receiver,
        String reason,
        Actor by,
        Instant happenedAt) {}
