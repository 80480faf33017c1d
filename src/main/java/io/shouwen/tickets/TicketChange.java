package io.shouwen.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutable copy of a ticket during a move: the values a move may change, by name. */
final class TicketChange {

    UUID owner;
    Instant ownerSince;

    @Nullable
    HandOver offer;

    @Nullable
    Settlement settlement;

    @Nullable
    Closure closure;

    @Nullable
    Instant respondedAt;

    Due due;
    int level;
    int reopened;

    @Nullable
    UUID emergency;

    @Nullable
    Instant ledAt;

    TicketChange(Ticket before) {
        owner = before.owner();
        ownerSince = before.ownerSince();
        offer = before.offer();
        settlement = before.settlement();
        closure = before.closure();
        respondedAt = before.respondedAt();
        due = before.due();
        level = before.level();
        reopened = before.reopened();
        emergency = before.emergency();
        ledAt = before.ledAt();
    }

    Ticket of(Ticket before) {
        return new Ticket(
                before.projectId(),
                before.id(),
                before.number(),
                before.rules(),
                before.firstReceiver(),
                before.counterpart(),
                owner,
                ownerSince,
                offer,
                settlement,
                closure,
                before.openedAt(),
                respondedAt,
                due,
                level,
                reopened,
                emergency,
                ledAt);
    }
}
