package io.shouwen.patrol.round;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of visits are visible to those who may see rounds; a picture without a record only to its sender. */
@Component
class PhotosOfPatrol implements FileSight {

    private final JdbcClient jdbc;

    PhotosOfPatrol(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("""
                select visit_id from patrol.photo where project_id = ? and file_id = ? and visit_id is not null""").params(projectId, fileId).query(UUID.class).list().stream()
                .map(visit -> actor.leads() || actor.is(Role.BUTLER))
                .toList());
    }
}
