package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Undoes a settlement and, if there was one, the closure. */
record Reopening(UUID id, UUID settlementId, @Nullable UUID closureId, UUID by, Instant at, String reason) {}
