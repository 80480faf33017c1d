package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** More time was granted, before the old deadline; published in its transaction. */
public record TicketExtended(UUID projectId, UUID ticketId, Kind kind, Instant due, UUID grantedBy) {}
