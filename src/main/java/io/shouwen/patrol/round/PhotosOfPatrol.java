package io.shouwen.patrol.round;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A picture that came from a phone is for whoever may see patrols; those of findings their room shows to more. */
@Component
class PhotosOfPatrol implements FileSight {

    private final JdbcClient jdbc;

    PhotosOfPatrol(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        boolean held = jdbc.sql("""
                select exists (select from patrol.photo
                        where project_id = :project and file_id = :file and visit_id is not null)
                    or exists (select from patrol.upload where project_id = :project and file_id = :file)""")
                .param("project", projectId)
                .param("file", fileId)
                .query(Boolean.class)
                .single();
        return !held ? Answer.NOT_OURS : actor.leads() || actor.is(Role.BUTLER) ? Answer.SHOWN : Answer.HIDDEN;
    }
}
