package io.shouwen.district;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of posters are visible to the roles that manage posters. */
@Component
class PhotosOfPosters implements FileSight {

    private final JdbcClient jdbc;

    PhotosOfPosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        boolean ours = jdbc.sql("select exists (select from district.poster where project_id = ? and photo_id = ?)")
                .params(projectId, fileId)
                .query(Boolean.class)
                .single();
        return !ours
                ? Answer.NOT_OURS
                : actor.is(
                                Role.DESK,
                                Role.CONTROL,
                                Role.BUTLER,
                                Role.SUPERVISOR,
                                Role.MANAGER,
                                Role.QUALITY,
                                Role.ADMIN)
                        ? Answer.SHOWN
                        : Answer.HIDDEN;
    }
}
