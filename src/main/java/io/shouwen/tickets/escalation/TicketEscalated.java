package io.shouwen.tickets.escalation;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published when a ticket goes up a level, in that transaction. @param by null if its deadline sent it up */
public record TicketEscalated(
        UUID projectId, UUID ticketId, int level, @Nullable Actor by, String reason, Instant at) {}
