package io.shouwen.tickets;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time, at most one of a ticket unanswered. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void asked(UUID projectId, UUID ticketId, Extension asked, String reason, Instant now) {
        jdbc.sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, asked.id(), ticketId, asked.by(), now, reason))
                .params(Sql.values(asked.fromDue(), asked.toDue()))
                .update();
    }

    void answered(UUID projectId, Extension asked, Actor by, boolean granted, String reason, Instant now) {
        jdbc.sql("""
                update tickets.extension set answered_by = ?, answered_at = ?, granted = ?, answer_reason = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(by.id(), now, granted, reason, projectId, asked.id()))
                .update();
    }

    /** The one nobody has answered, locked until the transaction ends. */
    Optional<Extension> forAnswer(UUID projectId, UUID ticketId) {
        return jdbc.sql("""
                select id, by_id, from_due, to_due from tickets.extension
                where project_id = ? and ticket_id = ? and granted is null for update""")
                .params(projectId, ticketId)
                .query(Extensions::extension)
                .optional();
    }

    static Extension extension(ResultSet row, int n) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                row.getObject("by_id", UUID.class),
                Sql.instant(row, "from_due"),
                Sql.instant(row, "to_due"));
    }
}
