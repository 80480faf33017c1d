package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;

/** A matter was closed with an outcome; published in its transaction. It may be reopened later. */
public record TicketClosed(UUID projectId, UUID ticketId, String number, Kind kind, UUID closedBy, Instant at) {}
