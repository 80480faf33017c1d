package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** The end of a ticket, with its outcome. */
record Closure(UUID id, UUID by, Instant at, String outcome) {}
