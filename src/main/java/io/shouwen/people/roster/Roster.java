package io.shouwen.people.roster;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is planned when, as published. Call it inside a scope. */
@Repository
@Transactional(readOnly = true)
public class Roster {

    private static final Duration LONGEST_SHIFT = Duration.ofHours(36);

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Published shifts that overlap the span, by begin. */
    public List<PlannedShift> planned(UUID projectId, Span span) {
        return jdbc.sql("""
                select s.id, s.begins_at, s.ends_at, s.staff_id, m.name,
                       p.id as post_id, p.kind, p.name as post_name, p.needed
                from people.shift s
                join people.post p on p.project_id = s.project_id and p.id = s.post_id
                join people.staff m on m.project_id = s.project_id and m.id = s.staff_id
                where s.project_id = ? and s.published_at is not null and s.withdrawn_at is null
                  and s.ends_at > ? and s.ends_at < ? and s.begins_at < ?
                order by s.begins_at, p.name, m.name""")
                .params(projectId, Sql.at(span.begin()), Sql.at(span.end().plus(LONGEST_SHIFT)), Sql.at(span.end()))
                .query((row, n) -> new PlannedShift(
                        row.getObject("id", UUID.class),
                        new Post(
                                row.getObject("post_id", UUID.class),
                                PostKind.valueOf(row.getString("kind")),
                                row.getString("post_name"),
                                row.getInt("needed")),
                        row.getObject("staff_id", UUID.class),
                        row.getString("name"),
                        new Span(Sql.instant(row, "begins_at"), Sql.instant(row, "ends_at"))))
                .list();
    }

    /** The posts that are kept today. */
    public List<Post> posts(UUID projectId) {
        return jdbc.sql("""
                select id, kind, name, needed from people.post
                where project_id = ? and closed_at is null order by kind, name""")
                .param(projectId)
                .query((row, n) -> new Post(
                        row.getObject("id", UUID.class),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getInt("needed")))
                .list();
    }
}
