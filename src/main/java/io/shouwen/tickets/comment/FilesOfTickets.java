package io.shouwen.tickets.comment;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.TicketSight;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a ticket are visible to everybody who may see the ticket. */
@Component
class FilesOfTickets implements FileSight {

    private final JdbcClient jdbc;

    FilesOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("select " + TicketSight.seen(actor) + " from tickets.ticket t " + """
                where t.project_id = :project and t.id in (
                    select ticket_id from tickets.comment_file where project_id = :project and file_id = :file
                    union select ticket_id from tickets.report_file where project_id = :project and file_id = :file)""")
                .param("project", projectId)
                .param("file", fileId)
                .param("me", actor.id())
                .query((row, n) -> row.getBoolean(1)) // null counts as false
                .list());
    }
}
