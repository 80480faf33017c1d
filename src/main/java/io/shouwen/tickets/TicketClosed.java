package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** Published when a ticket is closed, in that transaction. The ticket may be reopened later. */
public record TicketClosed(UUID projectId, UUID ticketId, String number, Kind kind, UUID closedBy, Instant at) {}
