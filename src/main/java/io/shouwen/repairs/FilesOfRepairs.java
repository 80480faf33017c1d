package io.shouwen.repairs;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.TicketSight;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures and signatures of a repair are visible to whoever may see it, or an order opened for it. */
@Component
class FilesOfRepairs implements FileSight {

    private final JdbcClient jdbc;

    FilesOfRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("select bool_or(" + TicketSight.seen(actor) + ") from tickets.matter t " + """
                join (select repair_id from repairs.photo where project_id = :project and file_id = :file
                      union select repair_id from repairs.approval where project_id = :project and drawing_id = :file) f
                    on t.id = f.repair_id or t.order_of = f.repair_id
                where t.project_id = :project having count(*) > 0""")
                .param("project", projectId)
                .param("file", fileId)
                .param("me", actor.id())
                .query((row, n) -> row.getBoolean(1)) // null counts as false
                .list());
    }
}
