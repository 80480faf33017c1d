package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tickets of the world, for tests of the room's parts. */
@Component
public class TicketWorld {

    private final Tickets tickets;
    private final SettleTicket settle;
    private final CloseTicket close;

    TicketWorld(Tickets tickets, SettleTicket settle, CloseTicket close) {
        this.tickets = tickets;
        this.settle = settle;
        this.close = close;
    }

    public Ticket find(UUID id) {
        return tickets.find(World.PROJECT, id);
    }

    public Ticket settle(UUID id, Actor by) {
        return settle.settle(World.PROJECT, id, by, WayOut.HANDLED, "已修好", Instant.now());
    }

    public Ticket close(UUID id, Actor by) {
        return close.close(World.PROJECT, id, by, "已修好", Instant.now());
    }
}
