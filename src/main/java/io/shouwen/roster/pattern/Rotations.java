package io.shouwen.roster.pattern;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of rotations and their members. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Rotations {

    /** Stands in a cycle for a day off. */
    public static final UUID OFF = Ids.GROUP;

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

    /** What the rotations say of one person on one day: patterns in use, none on a day off. */
    public record Turn(UUID staffId, LocalDate day, List<UUID> patterns) {}

    /** Every turn of these days. */
    public List<Turn> turns(UUID projectId, LocalDate from, LocalDate to, WorkCalendar calendar, Set<UUID> inUse) {
        List<Turn> turns = new ArrayList<>();
        for (Rotation rotation : of(projectId)) {
            for (UUID person : rotation.positions().keySet()) {
                from.datesUntil(to.plusDays(1))
                        .forEach(day -> turns.add(new Turn(
                                person,
                                day,
                                rotation.patternOf(person, day, calendar).filter(inUse::contains).stream()
                                        .toList())));
            }
        }
        return turns;
    }

    public UUID add(
            UUID projectId, UUID postId, String name, PostHours.Days days, LocalDate startsOn, List<UUID> cycle) {
        UUID id = Ids.next();
        add(projectId, id, postId, name, days, startsOn, cycle);
        return id;
    }

    public void add(
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

    public void put(UUID projectId, UUID rotationId, UUID staffId, int position) {
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
