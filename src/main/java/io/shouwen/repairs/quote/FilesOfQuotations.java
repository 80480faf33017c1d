package io.shouwen.repairs.quote;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.RepairSight;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures below quotations, for whoever may see the repair. */
@Component
class FilesOfQuotations implements FileSight {

    private final JdbcClient jdbc;
    private final RepairSight sight;

    FilesOfQuotations(JdbcClient jdbc, RepairSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("""
                select q.repair_id from repairs.owner_answer a
                join repairs.quotation q on q.project_id = a.project_id and q.id = a.quotation_id
                where a.project_id = ? and a.drawing_id = ?""").params(projectId, fileId).query(UUID.class).list().stream()
                .map(repair -> sight.sees(projectId, repair, actor))
                .toList());
    }
}
