package io.shouwen.roster;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of rotations and their members. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Rotations {

    private final JdbcClient jdbc;
    private final Audit audit;

    Rotations(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Rotation> of(UUID projectId) {
        Map<UUID, Map<UUID, Integer>> members = new HashMap<>();
        jdbc.sql("""
                select r.rotation_id, r.staff_id, r.position from roster.rotation_member r
                join staff.member m on m.project_id = r.project_id and m.id = r.staff_id and m.left_on is null
                where r.project_id = ?""").param(projectId).query(row -> {
            members.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                    .put(row.getObject(2, UUID.class), row.getInt(3));
        });
        return jdbc.sql("""
                select id, post_id, name, days, starts_on, cycle from roster.rotation
                where project_id = ? and closed_at is null order by name, id""")
                .param(projectId)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Rotation(
                            id,
                            row.getObject("post_id", UUID.class),
                            row.getString("name"),
                            PostHours.Days.valueOf(row.getString("days")),
                            row.getObject("starts_on", LocalDate.class),
                            Arrays.asList((UUID[]) row.getArray("cycle").getArray()),
                            members.getOrDefault(id, Map.of()));
                })
                .list();
    }

    UUID add(UUID projectId, UUID postId, String name, PostHours.Days days, LocalDate startsOn, List<UUID> cycle) {
        UUID id = Ids.next();
        add(projectId, id, postId, name, days, startsOn, cycle);
        return id;
    }

    void add(
            UUID projectId,
            UUID id,
            UUID postId,
            String name,
            PostHours.Days days,
            LocalDate startsOn,
            List<UUID> cycle) {
        jdbc.sql("""
                insert into roster.rotation (project_id, id, post_id, name, days, starts_on, cycle)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, postId, name, days.name(), startsOn, cycle.toArray(UUID[]::new))
                .update();
        audit.record(projectId, "added", "rotation", id, null, Map.of("name", name, "days", cycle.size()));
    }

    void put(UUID projectId, UUID rotationId, UUID staffId, int position) {
        jdbc.sql("""
                insert into roster.rotation_member (project_id, rotation_id, staff_id, position) values (?, ?, ?, ?)
                on conflict (project_id, rotation_id, staff_id) do update set position = excluded.position""").params(projectId, rotationId, staffId, position).update();
        audit.record(projectId, "put-in", "rotation", rotationId, null, Map.of("staff", staffId, "position", position));
    }

    /** Idempotent; only a member's removal is audited. */
    void takeOut(UUID projectId, UUID rotationId, UUID staffId) {
        int taken = jdbc.sql(
                        "delete from roster.rotation_member where project_id = ? and rotation_id = ? and staff_id = ?")
                .params(projectId, rotationId, staffId)
                .update();
        if (taken == 1) {
            audit.record(projectId, "took-out", "rotation", rotationId, Map.of("staff", staffId), null);
        }
    }

    void close(UUID projectId, UUID rotationId, Instant now) {
        jdbc.sql("update roster.rotation set closed_at = ? where project_id = ? and id = ?")
                .params(Sql.at(now), projectId, rotationId)
                .update();
        audit.record(projectId, "closed", "rotation", rotationId, null, null);
    }
}
