package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of reviews, with the content that was signed. */
@Component
class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest review of each register, by walker and day. */
    Map<UUID, Map<LocalDate, RegisterPaper.Review>> between(
            ProjectRef project, @Nullable UUID walker, LocalDate first, LocalDate last) {

        Map<UUID, Map<LocalDate, RegisterPaper.Review>> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (r.walker_id, r.day) r.walker_id, r.day, a.name, r.at, r.drawing_id, r.content_hash
                from patrol.register_review r join platform.person a on a.id = r.by_id
                where r.project_id = :project and r.day between :first and :last
                  and (:walker::uuid is null or r.walker_id = :walker)
                order by r.walker_id, r.day, r.at desc""")
                .param("project", project.id())
                .param("first", first)
                .param("last", last)
                .param("walker", walker)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("walker_id", UUID.class), key -> new HashMap<>())
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new RegisterPaper.Review(
                                            row.getString("name"),
                                            FormWords.minute(Sql.instant(row, "at"), project.zone()),
                                            row.getObject("drawing_id", UUID.class),
                                            row.getString("content_hash")));
                });
        return found;
    }

    void add(UUID projectId, UUID id, RegisterPaper paper, UUID by, Instant at, UUID drawing) {
        jdbc.sql("""
                insert into patrol.register_review (project_id, id, walker_id, day, content, by_id, at, drawing_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, paper.walker(), paper.day(), paper.written(), by, at, drawing))
                .update();
    }
}
