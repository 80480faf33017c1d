package io.shouwen.tickets.contact;

import io.shouwen.platform.Sql;
import io.shouwen.tickets.Ticket;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of contacts, and how to reach the resident. */
@Repository
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Ticket ticket, Contact contact) {
        jdbc.sql("""
                insert into tickets.contact (project_id, id, ticket_id, by_id, at, way, whom, words)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(ticket.projectId(), contact.id(), ticket.id(), contact.by(), contact.at()))
                .params(Sql.values(contact.way().name(), contact.whom(), contact.words()))
                .update();
    }

    /** The name to ask for; empty if unknown. */
    String name(Ticket ticket) {
        return jdbc.sql("select contact_name from tickets.ticket where project_id = ? and id = ?")
                .params(ticket.projectId(), ticket.id())
                .query(String.class)
                .single();
    }

    /** The number in full; empty if there is none, or it is not for who asks. */
    String phone(UUID projectId, UUID ticketId) {
        return jdbc.sql("select phone from tickets.contact_phone where project_id = ? and ticket_id = ?")
                .params(projectId, ticketId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
