package io.shouwen.staff;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos are visible to all colleagues; a scanned certificate to leaders and its holder. */
@Component
class FilesOfStaff implements FileSight {

    private final JdbcClient jdbc;

    FilesOfStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        if (exists("select from staff.staff where project_id = ? and photo_id = ?", projectId, fileId)) {
            return Answer.SHOWN;
        }
        return Answer.of(jdbc
                .sql("select staff_id from staff.certificate where project_id = ? and scan_id = ?")
                .params(projectId, fileId)
                .query(UUID.class)
                .list()
                .stream()
                .map(holder -> StaffFileContents.maySee(actor, holder))
                .toList());
    }

    private boolean exists(String sql, UUID projectId, UUID fileId) {
        return jdbc.sql("select exists (" + sql + ")")
                .params(projectId, fileId)
                .query(Boolean.class)
                .single();
    }
}
