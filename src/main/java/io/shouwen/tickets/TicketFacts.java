package io.shouwen.tickets;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the facts of a ticket: one row per fact, which only its answer may complete. */
@Repository
class TicketFacts {

    private final JdbcClient jdbc;

    TicketFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settled(Ticket ticket) {
        Settlement s = Objects.requireNonNull(ticket.settlement());
        jdbc.sql("""
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        ticket.projectId(),
                        s.id(),
                        ticket.id(),
                        s.by(),
                        s.at(),
                        s.way().name(),
                        s.text()))
                .update();
    }

    void closed(Ticket ticket) {
        Settlement s = Objects.requireNonNull(ticket.settlement());
        Closure c = Objects.requireNonNull(ticket.closure());
        jdbc.sql("""
                insert into tickets.closure
                    (project_id, id, ticket_id, settlement_id, settled_by, by_id, at, outcome, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        ticket.projectId(), c.id(), ticket.id(), s.id(), s.by(), staff(c.by()), c.at(), c.outcome()))
                .params(Sql.values(ticket.due().at()))
                .update();
    }

    void reopened(Ticket ticket, Reopening r) {
        jdbc.sql("""
                insert into tickets.reopening (project_id, id, ticket_id, settlement_id, closure_id, by_id, at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(ticket.projectId(), r.id(), ticket.id(), r.settlementId(), r.closureId()))
                .params(Sql.values(r.by(), r.at(), r.reason()))
                .update();
    }

    /** Null for the product itself, by whose rule it ended. */
    private static @Nullable UUID staff(UUID by) {
        return by.equals(Ids.GROUP) ? null : by;
    }
}
