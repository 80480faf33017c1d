package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.count.view.DueLine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts that are due of rooms and cabinets. */
@Repository
class DueCounts {

    record Due(UUID id, UUID place, boolean cabinet, Instant due) {}

    private final JdbcClient jdbc;

    DueCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that are new. @return what was added */
    List<Due> plan(UUID projectId, Place.Kind kind, Instant begins, Instant due) {
        return jdbc.sql("""
                insert into custody.due_count (project_id, id, place_id, begins_at, due_at)
                select p.project_id, gen_random_uuid(), p.id, :begins, :due from custody.place p
                where p.project_id = :project and p.kind = :kind and p.closed_at is null and exists (
                    select from custody.place s left join custody.place u on u.project_id = s.project_id and u.id = s.parent_id
                    where s.project_id = p.project_id and s.kind in ('SLOT', 'HOOK') and p.id in (s.parent_id, u.parent_id))
                on conflict do nothing returning id, place_id, due_at""")
                .param("begins", Sql.at(begins))
                .param("due", Sql.at(due))
                .param("project", projectId)
                .param("kind", kind.name())
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        kind == Place.Kind.CABINET,
                        Sql.instant(row, "due_at")))
                .list();
    }

    /** The open ones that this count was for. */
    List<UUID> fulfil(UUID projectId, CountSession closed, Instant now) {
        List<UUID> covered = open(projectId, now).stream()
                .filter(due -> closed.scope().covers(due.place(), due.cabinet()))
                .map(Due::id)
                .toList();
        if (!covered.isEmpty()) {
            jdbc.sql("update custody.due_count set count_id = :count where project_id = :project and id in (:due)")
                    .param("count", closed.id())
                    .param("project", projectId)
                    .param("due", covered)
                    .update();
        }
        return covered;
    }

    private List<Due> open(UUID projectId, Instant now) {
        return jdbc.sql("""
                select d.id, d.place_id, p.kind, d.due_at from custody.due_count d
                join custody.place p on p.project_id = d.project_id and p.id = d.place_id
                where d.project_id = ? and d.count_id is null and d.begins_at <= ?""")
                .params(projectId, Sql.at(now))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("kind").equals("CABINET"),
                        Sql.instant(row, "due_at")))
                .list();
    }

    /** The last open one of each place, with the count that is being made of it. */
    List<DueLine> lines(UUID projectId, Instant now) {
        return jdbc.sql("""
                select distinct on (d.place_id) d.id, d.place_id, p.code, p.name, d.due_at, c.id as count_id
                from custody.due_count d
                join custody.place p on p.project_id = d.project_id and p.id = d.place_id and p.closed_at is null
                left join custody.count_session c on c.project_id = d.project_id and c.place_id = d.place_id
                    and c.ended_at is null
                where d.project_id = ? and d.count_id is null and d.begins_at <= ? and d.due_at > ?
                order by d.place_id, d.due_at desc""")
                .params(Sql.values(projectId, now, now.minus(java.time.Duration.ofDays(7))))
                .query((row, n) -> new DueLine(
                        row.getObject("id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("code") + " " + row.getString("name"),
                        Sql.instant(row, "due_at"),
                        row.getObject("count_id", UUID.class),
                        Ids.next()))
                .list();
    }

    String said(UUID projectId, UUID due) {
        return jdbc.sql("""
                select p.code || ' ' || p.name from custody.due_count d
                join custody.place p on p.project_id = d.project_id and p.id = d.place_id
                where d.project_id = ? and d.id = ? and d.count_id is null""")
                .params(projectId, due)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
