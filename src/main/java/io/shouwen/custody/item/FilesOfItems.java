package io.shouwen.custody.item;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.Collections;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of kept items and the signatures of who collected them, for whoever may open the item's page. */
@Component
class FilesOfItems implements FileSight {

    private final JdbcClient jdbc;

    FilesOfItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        int records = jdbc.sql("""
                select (select count(*) from custody.item i where i.project_id = :project and i.photo_id = :file)
                     + (select count(*) from custody.step s
                        join custody.thing t on t.project_id = s.project_id and t.id = s.thing_id
                        where s.project_id = :project and s.signature_id = :file and t.kind = 'ITEM')""")
                .param("project", projectId)
                .param("file", fileId)
                .query(Integer.class)
                .single();
        return Answer.of(Collections.nCopies(records, CustodyRoles.opens(actor)));
    }
}
