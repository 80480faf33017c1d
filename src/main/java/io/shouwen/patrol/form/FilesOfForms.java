package io.shouwen.patrol.form;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A reviewer's signature is visible to everybody who may see the register. */
@Component
class FilesOfForms implements FileSight {

    private final JdbcClient jdbc;

    FilesOfForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc
                .sql("select walker_id from patrol.register_review where project_id = ? and drawing_id = ?")
                .params(projectId, fileId)
                .query(UUID.class)
                .list()
                .stream()
                .map(walker -> actor.leads() || walker.equals(actor.id()))
                .toList());
    }
}
