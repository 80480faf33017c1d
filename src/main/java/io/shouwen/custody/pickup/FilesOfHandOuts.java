package io.shouwen.custody.pickup;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signature of a hand-out is visible to everybody who may see the mail register. */
@Component
class FilesOfHandOuts implements FileSight {

    private final JdbcClient jdbc;

    FilesOfHandOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        boolean ours =
                jdbc.sql("""
                select exists (select from custody.step s
                join custody.thing t on t.project_id = s.project_id and t.id = s.thing_id and t.kind = 'PARCEL'
                where s.project_id = ? and s.signature_id = ?)""").params(projectId, fileId).query(Boolean.class).single();
        boolean seen = actor.is(Role.DESK, Role.CONTROL) || actor.leads();
        return Answer.of(ours ? List.of(seen) : List.of());
    }
}
