package io.shouwen.complaints;

import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.UUID;

/** What was done about it, or the explanation that it is not ours. @param id of the ticket's settlement */
record Solution(UUID id, WayOut way, String text, UUID by, Instant at) {}
