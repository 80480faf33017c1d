package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a settlement and, if there was one, the closure.
 *
 * @param by null if a resident or a rule did
 */
record Reopening(
        UUID id,
        UUID settlementId,
        @Nullable UUID closureId,
        @Nullable UUID by,
        Instant at,
        String reason) {}
