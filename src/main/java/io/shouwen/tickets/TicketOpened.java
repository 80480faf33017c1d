package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published when a ticket is opened, in that transaction. */
public record TicketOpened(
        UUID projectId,
        UUID ticketId,
        String number,
        Kind kind,
        @Nullable UUID houseId,
        UUID firstReceiver,
        Instant at) {}
