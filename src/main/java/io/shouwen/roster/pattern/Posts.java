package io.shouwen.roster.pattern;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of posts. A change of hours takes effect on a given day; the earlier hours stay valid for the past. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Posts {

    /** Hours of a post, without their validity. */
    public record Window(PostHours.Days days, LocalTime begins, LocalTime ends) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Posts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The hours of each post that are valid on the day or later. */
    Map<UUID, List<PostHours>> hours(UUID projectId, LocalDate today) {
        Map<UUID, List<PostHours>> hours = new HashMap<>();
        jdbc.sql("""
                select post_id, days, begins, ends, valid_from, valid_to from roster.post_hours
                where project_id = ? and (valid_to is null or valid_to >= ?) order by valid_from, days, begins""").params(projectId, today).query(row -> {
            hours.computeIfAbsent(row.getObject("post_id", UUID.class), id -> new ArrayList<>())
                    .add(new PostHours(
                            PostHours.Days.valueOf(row.getString("days")),
                            row.getObject("begins", LocalTime.class),
                            row.getObject("ends", LocalTime.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        });
        return hours;
    }

    boolean nameTaken(UUID projectId, String name, @Nullable UUID but) {
        return jdbc.sql("""
                select exists (select 1 from roster.post
                where project_id = ? and name = ? and closed_at is null and id is distinct from ?)""")
                .params(Sql.values(projectId, name, but))
                .query(Boolean.class)
                .single();
    }

    void open(UUID projectId, UUID id, PostKind kind, String name, int needed, List<Window> windows, LocalDate from) {
        jdbc.sql("insert into roster.post (project_id, id, kind, name, needed) values (?, ?, ?, ?, ?)")
                .params(projectId, id, kind.name(), name, needed)
                .update();
        insert(projectId, id, windows, from);
        audit.record(projectId, "opened", "post", id, null, Map.of("name", name, "needed", needed, "hours", windows));
    }

    /** @param windows empty to keep the hours */
    public void change(UUID projectId, UUID id, String name, int needed, List<Window> windows, LocalDate from) {
        int changed = jdbc.sql("""
                update roster.post set name = ?, needed = ?, version = version + 1
                where project_id = ? and id = ? and closed_at is null""").params(name, needed, projectId, id).update();
        if (changed == 0) {
            throw new NotFound();
        }
        if (!windows.isEmpty()) {
            jdbc.sql("delete from roster.post_hours where project_id = ? and post_id = ? and valid_from >= ?")
                    .params(projectId, id, from)
                    .update();
            jdbc.sql("""
                    update roster.post_hours set valid_to = ?
                    where project_id = ? and post_id = ? and (valid_to is null or valid_to >= ?)""").params(from.minusDays(1), projectId, id, from).update();
            insert(projectId, id, windows, from);
        }
        audit.record(
                projectId,
                "changed",
                "post",
                id,
                null,
                Map.of("name", name, "needed", needed, "hours", windows, "from", from));
    }

    void close(UUID projectId, UUID id, Instant now) {
        int closed = jdbc.sql(
                        "update roster.post set closed_at = ? where project_id = ? and id = ? and closed_at is null")
                .params(Sql.at(now), projectId, id)
                .update();
        if (closed == 0) {
            throw new NotFound();
        }
        jdbc.sql(
                        "update roster.shift_pattern set closed_at = ? where project_id = ? and post_id = ? and closed_at is null")
                .params(Sql.at(now), projectId, id)
                .update();
        jdbc.sql("update roster.rotation set closed_at = ? where project_id = ? and post_id = ? and closed_at is null")
                .params(Sql.at(now), projectId, id)
                .update();
        audit.record(projectId, "closed", "post", id, null, null);
    }

    private void insert(UUID projectId, UUID post, List<Window> windows, LocalDate from) {
        for (Window window : windows) {
            jdbc.sql("""
                    insert into roster.post_hours (project_id, id, post_id, days, begins, ends, valid_from)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(projectId, Ids.next(), post, window.days().name(), window.begins(), window.ends(), from)
                    .update();
        }
    }
}
