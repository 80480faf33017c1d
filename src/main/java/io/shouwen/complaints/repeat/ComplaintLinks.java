package io.shouwen.complaints.repeat;

import io.shouwen.complaints.repeat.view.RepeatPart.Line;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of joined complaints, and which ones are alike. */
@Repository
@Clause("4.1.2.3")
class ComplaintLinks {

    static final int DAYS = 30;

    private static final String LINE = """
            select o.id, t.number, t.title, o.opened_at, t.closed_at is null as open, o.house_id is not distinct from c.house_id
                and c.house_id is not null as same_house
            from complaints.complaint c
            join complaints.complaint o on o.project_id = c.project_id and o.id <> c.id
            join tickets.matter t on t.project_id = o.project_id and t.id = o.id
            where c.project_id = :project and c.id = :id and\s""";

    private final JdbcClient jdbc;

    ComplaintLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void join(UUID projectId, UUID id, UUID head, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.joining (project_id, complaint_id, head_id, by_id, at) values (?, ?, ?, ?, ?)
                on conflict (project_id, complaint_id) do nothing""").params(Sql.values(projectId, id, head, by, now)).update();
    }

    void separate(UUID projectId, UUID id) {
        jdbc.sql("delete from complaints.joining where project_id = ? and complaint_id = ?")
                .params(projectId, id)
                .update();
    }

    List<UUID> ofHead(UUID projectId, UUID head) {
        return jdbc.sql(
                        "select complaint_id from complaints.joining where project_id = ? and head_id = ? order by complaint_id")
                .params(projectId, head)
                .query(UUID.class)
                .list();
    }

    Optional<Line> head(UUID projectId, UUID id) {
        return lines(
                        projectId,
                        id,
                        "o.id = (select j.head_id from complaints.joining j "
                                + "where j.project_id = c.project_id and j.complaint_id = c.id)")
                .stream()
                .findFirst();
    }

    List<Line> joined(UUID projectId, UUID id) {
        return lines(
                projectId,
                id,
                "o.id in (select j.complaint_id from complaints.joining j "
                        + "where j.project_id = c.project_id and j.head_id = c.id)");
    }

    /** Of the same house, or of the same subject in the same building. */
    List<Line> similar(UUID projectId, UUID id) {
        Duration window = Duration.ofDays(DAYS);
        return lines(projectId, id, """
                o.opened_at > c.opened_at - interval '%s seconds' and o.opened_at < c.opened_at + interval '%s seconds'
                and not exists (select from complaints.joining j where j.project_id = c.project_id
                                and (j.complaint_id, j.head_id) in ((c.id, o.id), (o.id, c.id)))
                and (o.house_id = c.house_id or (
                    select r.subject from complaints.reading r where r.project_id = o.project_id and r.complaint_id = o.id
                    order by r.at desc, r.id desc limit 1) = (
                    select r.subject from complaints.reading r where r.project_id = c.project_id and r.complaint_id = c.id
                    order by r.at desc, r.id desc limit 1)
                  and (select h.building_code from estate.house_place h where h.project_id = o.project_id and h.house_id = o.house_id)
                    = (select h.building_code from estate.house_place h where h.project_id = c.project_id and h.house_id = c.house_id))""".formatted(window.toSeconds(), window.toSeconds()));
    }

    private List<Line> lines(UUID projectId, UUID id, String which) {
        return jdbc.sql(LINE + which + " order by o.opened_at desc, o.id limit 10")
                .param("project", projectId)
                .param("id", id)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        Sql.instant(row, "opened_at"),
                        row.getBoolean("open"),
                        row.getBoolean("same_house")))
                .list();
    }
}
