package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter was taken in; published in its transaction. */
public record TicketOpened(
        UUID projectId,
        UUID ticketId,
        String number,
        Kind kind,
        @Nullable UUID houseId,
        UUID firstReceiver,
        Instant at) {}
