package io.shouwen.custody;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The page of a count, for what its differences became. */
@Repository
public class CountPath {

    private final JdbcClient jdbc;

    CountPath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Below {@code /p/{project}/}; empty if there is no such count or the reader may open none. */
    public Optional<String> path(UUID projectId, UUID count, Actor reader) {
        if (!reader.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN)) {
            return Optional.empty();
        }
        return jdbc.sql("select 'counts/' || id from custody.count_session where project_id = ? and id = ?")
                .params(projectId, count)
                .query(String.class)
                .optional();
    }
}
