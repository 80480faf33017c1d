package io.shouwen.patrol.finding;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures and signatures of a finding are visible to everybody who may see the finding. */
@Component
class FilesOfFindings implements FileSight {

    private final JdbcClient jdbc;

    FilesOfFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("select " + FindingAccess.SEEN + " from patrol.finding f " + """
                where f.project_id = :project and f.id in (
                    select p.finding_id from patrol.photo p
                    where p.project_id = :project and p.file_id = :file and p.finding_id is not null
                    union select s.finding_id from patrol.signature s
                    where s.project_id = :project and s.drawing_id = :file)""")
                .param("project", projectId)
                .param("file", fileId)
                .param("me", actor.id())
                .param("all", FindingAccess.all(actor))
                .query((row, n) -> row.getBoolean(1)) // null counts as false
                .list());
    }
}
