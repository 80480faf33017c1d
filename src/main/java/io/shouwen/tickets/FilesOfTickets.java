package io.shouwen.tickets;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A picture on a ticket is for whoever may see the ticket. */
@Component
class FilesOfTickets implements FileSight {

    private final JdbcClient jdbc;

    FilesOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return jdbc.sql("select bool_or(" + Sight.SEEN + ") from tickets.comment_file f " + """
                join tickets.ticket t on t.project_id = f.project_id and t.id = f.ticket_id
                where f.project_id = :project and f.file_id = :file""")
                .param("project", projectId)
                .param("file", fileId)
                .param("me", actor.id())
                .param("all", Sight.all(actor))
                .query((row, n) -> {
                    boolean seen = row.getBoolean(1);
                    return row.wasNull() ? Answer.NOT_OURS : seen ? Answer.SHOWN : Answer.HIDDEN;
                })
                .single();
    }
}
