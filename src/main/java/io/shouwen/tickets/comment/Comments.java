package io.shouwen.tickets.comment;

import io.shouwen.platform.Sql;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of comments and their files. */
@Repository
class Comments {

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Ticket ticket, UUID id, UUID by, String text, Instant now) {
        jdbc.sql("insert into tickets.comment (project_id, id, ticket_id, by_id, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(ticket.projectId(), id, ticket.id(), by, now, text))
                .update();
    }

    void attach(Ticket ticket, UUID commentId, UUID fileId) {
        jdbc.sql("insert into tickets.comment_file (project_id, comment_id, file_id, ticket_id) values (?, ?, ?, ?)")
                .params(ticket.projectId(), commentId, fileId, ticket.id())
                .update();
    }
}
