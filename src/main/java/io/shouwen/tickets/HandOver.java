package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** An offer to take a ticket over, not answered yet. */
record HandOver(UUID id, UUID from, UUID to, UUID by, Instant at, String reason) {

    enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
