package io.shouwen.tickets.handover;

import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.util.UUID;

/** Published when a ticket was offered to somebody, or taken unasked, in that transaction. */
public record TicketOffered(UUID projectId, UUID ticketId, Kind kind, Instant at) {}
