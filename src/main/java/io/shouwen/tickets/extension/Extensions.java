package io.shouwen.tickets.extension;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of extensions; a ticket has at most one open request. */
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

    /** The open request, locked until the transaction ends. */
    Optional<Extension> forAnswer(UUID projectId, UUID ticketId) {
        return jdbc.sql("""
                select id, by_id, from_due, to_due from tickets.extension
                where project_id = ? and ticket_id = ? and granted is null for update""")
                .params(projectId, ticketId)
                .query(Extensions::extension)
                .optional();
    }

    private static Extension extension(ResultSet row, int n) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                row.getObject("by_id", UUID.class),
                Sql.instant(row, "from_due"),
                Sql.instant(row, "to_due"));
    }

    /** The open request for its form. @param by who requested it */
    record Asked(Extension extension, String by, String reason) {}

    @Transactional(readOnly = true)
    Optional<Asked> unanswered(Ticket ticket) {
        return jdbc.sql("""
                select e.id, e.by_id, e.from_due, e.to_due, e.reason, a.name
                from tickets.extension e join platform.person a on a.id = e.by_id
                where e.project_id = ? and e.ticket_id = ? and e.granted is null""")
                .params(ticket.projectId(), ticket.id())
                .query((row, n) -> new Asked(extension(row, n), row.getString("name"), row.getString("reason")))
                .optional();
    }

    /** The orders opened for the ticket, which have its deadline. */
    List<UUID> ordersFor(Ticket ticket) {
        return jdbc.sql("select id from tickets.ticket where project_id = ? and order_of = ? order by id")
                .params(ticket.projectId(), ticket.id())
                .query(UUID.class)
                .list();
    }
}
