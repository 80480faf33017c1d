package io.shouwen.patrol.route;

import io.shouwen.standard.checklist.ChecklistUses;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts at how many active checkpoints each checklist is used. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PointsOfChecklists implements ChecklistUses {

    private final JdbcClient jdbc;

    PointsOfChecklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> uses(UUID projectId) {
        Map<UUID, Integer> uses = new HashMap<>();
        jdbc.sql("""
                select c.checklist_id, count(*)::int
                from patrol.route r
                join patrol.route_point p
                    on p.project_id = r.project_id and p.route_id = r.id and p.version = r.version
                join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
                where r.project_id = ? and r.retired_at is null group by c.checklist_id""").param(projectId).query(row -> {
            uses.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return uses;
    }
}
