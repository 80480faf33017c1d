package io.shouwen.patrol.round;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A patrol's picture is for whoever may see patrols; one of a finding also for those who mend it. */
@Component
class PhotosOfPatrol implements FileSight {

    private final JdbcClient jdbc;

    PhotosOfPatrol(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        record Held(boolean any, boolean finding) {}
        Held held = jdbc.sql("""
                select exists (select from patrol.photo where project_id = :project and file_id = :file)
                        or exists (select from patrol.upload where project_id = :project and file_id = :file) as held,
                    exists (select from patrol.photo
                        where project_id = :project and file_id = :file and finding_id is not null) as finding""")
                .param("project", projectId)
                .param("file", fileId)
                .query((row, n) -> new Held(row.getBoolean(1), row.getBoolean(2)))
                .single();
        if (!held.any()) {
            return Answer.NOT_OURS;
        }
        boolean seen = actor.leads()
                || actor.is(Role.BUTLER)
                || held.finding() && actor.is(Role.HEAD, Role.REPAIR, Role.DESK, Role.CONTROL);
        return seen ? Answer.SHOWN : Answer.HIDDEN;
    }
}
