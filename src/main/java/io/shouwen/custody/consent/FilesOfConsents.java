package io.shouwen.custody.consent;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures and scanned papers of consents. */
@Component
class FilesOfConsents implements FileSight {

    private final JdbcClient jdbc;

    FilesOfConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("select true from custody.consent where project_id = ? and paper_id = ? limit 1")
                .params(projectId, fileId)
                .query((row, n) -> ConsentRoles.maySee(actor))
                .list());
    }
}
