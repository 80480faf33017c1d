package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** The work on a ticket was done, or it was explained why it is not ours. */
record Settlement(UUID id, UUID by, Instant at, WayOut way, String text) {}
