package io.shouwen.tickets.escalation;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of escalations; an automatic one is unique by level and deadline. */
@Repository
class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this level of this deadline is stored already */
    boolean escalated(Ticket ticket, int level, @Nullable UUID by, String reason, Instant now) {
        return jdbc.sql("""
                insert into tickets.escalation (project_id, id, ticket_id, level, at, by_id, reason, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(ticket.projectId(), Ids.next(), ticket.id(), level, now, by, reason))
                        .params(Sql.values(ticket.due().at()))
                        .update()
                == 1;
    }
}
