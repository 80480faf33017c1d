package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** A ticket ended, with its outcome. */
record Closure(UUID id, UUID by, Instant at, String outcome) {}
