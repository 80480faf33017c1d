package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published when a ticket is reopened, in that transaction. @param closureId null if it was settled but not closed */
public record TicketReopened(
        UUID projectId, UUID ticketId, @Nullable UUID closureId, UUID by, Instant at) {}
