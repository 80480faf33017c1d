package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published when a ticket is opened, in that transaction.
 *
 * @param orderOf the ticket it was opened for, or null
 * @param settled how it was settled at once; a room that leads the kind records that itself
 */
public record TicketOpened(
        UUID projectId,
        UUID ticketId,
        String number,
        Kind kind,
        @Nullable UUID houseId,
        @Nullable UUID orderOf,
        UUID firstReceiver,
        Instant at,
        NewTicket.@Nullable AtOnce settled) {}
