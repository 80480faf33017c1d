package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A settlement, and the closure where there was one, did not hold. */
record Reopening(UUID id, UUID settlementId, @Nullable UUID closureId, UUID by, Instant at, String reason) {}
