package io.shouwen.custody.key;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.Collections;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures of mandates, loans and returns, for whoever may open the key's page. */
@Component
class FilesOfKeys implements FileSight {

    private final JdbcClient jdbc;

    FilesOfKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        int records = jdbc.sql("""
                select (select count(*) from custody.key_mandate m where m.project_id = :project and m.signed_id = :file)
                     + (select count(*) from custody.step s
                        join custody.thing t on t.project_id = s.project_id and t.id = s.thing_id
                        where s.project_id = :project and s.signature_id = :file and t.kind = 'KEY')""")
                .param("project", projectId)
                .param("file", fileId)
                .query(Integer.class)
                .single();
        return Answer.of(Collections.nCopies(records, CustodyRoles.opens(actor)));
    }
}
