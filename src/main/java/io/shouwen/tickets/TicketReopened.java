package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An end did not hold; published in its transaction. @param closureId null where it was settled and not closed yet */
public record TicketReopened(
        UUID projectId, UUID ticketId, @Nullable UUID closureId, UUID by, Instant at) {}
