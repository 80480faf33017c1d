package io.shouwen.custody.place;

import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The closures of places, and what lies in a place that is to be closed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlaceClosures {

    /** @param free how many things still fit */
    record Free(UUID place, int free) {}

    private static final String WITHIN = """
            select p.id from custody.place p
            left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
            where p.project_id = :project and p.kind in ('SLOT', 'HOOK') and :place in (p.id, p.parent_id, u.parent_id)""";

    private final JdbcClient jdbc;

    PlaceClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID projectId, PlaceClosure closure) {
        jdbc.sql("""
                insert into custody.place_closure (project_id, id, place_id, reason, rest, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        closure.id(),
                        closure.place(),
                        closure.reason(),
                        closure.rest().name(),
                        closure.by(),
                        closure.at()))
                .update();
    }

    void reopen(UUID projectId, UUID place, UUID by, Instant now) {
        jdbc.sql("""
                update custody.place_closure set reopened_by = ?, reopened_at = ?
                where project_id = ? and place_id = ? and reopened_at is null""").params(Sql.values(by, now, projectId, place)).update();
    }

    /** The things at or in a place, sorted by place. */
    List<UUID> lying(UUID projectId, UUID place) {
        return jdbc.sql("""
                select t.id from custody.thing t join custody.place s on s.project_id = t.project_id and s.id = t.place_id
                where t.project_id = :project and t.inside > 0 and t.place_id in (%s) order by s.code, t.tag""".formatted(WITHIN))
                .param("project", projectId)
                .param("place", place)
                .query(UUID.class)
                .list();
    }

    /** The open slots or hooks in a place that are not full. */
    List<Free> free(UUID projectId, UUID place) {
        return jdbc.sql("""
                select * from (
                    select s.id, s.code, s.capacity - (select count(*) from custody.thing t where t.project_id = s.project_id
                        and t.place_id = s.id and t.inside > 0)::int as free
                    from custody.place s where s.project_id = :project and s.closed_at is null and s.id in (%s)) s
                where free > 0 order by code""".formatted(WITHIN))
                .param("project", projectId)
                .param("place", place)
                .query((row, n) -> new Free(row.getObject("id", UUID.class), row.getInt("free")))
                .list();
    }

    /** The number of the last row or hook in a shelf or cabinet. */
    int lastNumber(UUID projectId, UUID container) {
        return jdbc.sql("""
                select coalesce(max(split_part(code, '-', 2)::int), 0) from custody.place
                where project_id = ? and parent_id = ? and kind in ('SLOT', 'HOOK') and split_part(code, '-', 2) ~ '^[0-9]+$'""").params(projectId, container).query(Integer.class).single();
    }
}
