package io.shouwen.desk.relay;

import io.shouwen.desk.relay.view.TicketRelays;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.TicketMoves;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributes to a ticket's page the messages relayed about it, and the link to take one. */
@Component
class RelaysOfTicket implements TicketMoves.Aside {

    private static final int MOST = 5;

    private final RelayQueries queries;
    private final JdbcClient jdbc;

    RelaysOfTicket(RelayQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public @Nullable View beside(UUID ticketId, @Nullable UUID houseId, TicketMoves.Reader reader) {
        if (!RelayFormController.takes(reader.actor())) {
            return null;
        }
        UUID project = reader.project().id();
        String subject = jdbc.sql("select number || ' ' || title from tickets.matter where project_id = ? and id = ?")
                .params(project, ticketId)
                .query(String.class)
                .optional()
                .orElse("");
        StringJoiner query = new StringJoiner("&", "desk/relays/new?", "");
        Address.add(query, "ticket", ticketId.toString());
        Address.add(query, "house", houseId == null ? "" : houseId.toString());
        Address.add(query, "subject", subject);
        return new TicketRelays(queries.ofTicket(project, reader.actor(), ticketId, MOST), query.toString());
    }
}
