package io.shouwen.platform.deadline;

import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Raises the deadlines of the past that is being written, at their times, and passes the remaining ones to the
 * scheduler.
 */
@Component
public class PastDeadlines implements DemoData {

    private record Due(UUID id, Instant at) {}

    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    PastDeadlines(Deadlines deadlines, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** Raises everything due until then, in order, each at its own time. */
    public void raise(UUID projectId, Instant until) {
        raise(() -> next(projectId, "", until), projectId);
    }

    /** The same for some subjects only, which is much faster if there are many others. */
    public void raise(UUID projectId, Collection<String> types, Collection<UUID> subjects, Instant until) {
        raise(
                () -> next(
                        projectId,
                        "and d.subject_type = any (?) and d.subject_id = any (?)",
                        until,
                        types.toArray(String[]::new),
                        subjects.toArray(UUID[]::new)),
                projectId);
    }

    /** One at a time, because raising one may end or move the next. */
    private void raise(Supplier<Optional<Due>> next, UUID projectId) {
        for (Optional<Due> due = next.get(); due.isPresent(); due = next.get()) {
            deadlines.raise(projectId, due.get().id(), due.get().at());
        }
    }

    private Optional<Due> next(UUID projectId, String of, Instant until, Object... subjects) {
        return jdbc.sql("""
                select d.id, a.at from platform.deadline d
                join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                where d.project_id = ? and d.ended_at is null and a.raised_at is null and a.at <= ?\s""" + of + """
                 order by a.at limit 1""")
                .params(projectId, Sql.at(until))
                .params(subjects)
                .query((row, n) -> new Due(row.getObject(1, UUID.class), Sql.instant(row, "at")))
                .optional();
    }

    /** Runs ANALYZE, because autovacuum does not see rows of a running transaction. */
    public void countRows(String room) {
        for (String each : List.of(room, "platform")) {
            jdbc.sql("select platform.count_rows(?)")
                    .param(each)
                    .query((row, n) -> 0)
                    .list();
        }
    }

    /** After all rooms. */
    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load(Instant now) {
        jdbc.sql("""
                select distinct d.id, a.at from platform.deadline d
                join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                where d.project_id = ? and d.ended_at is null and a.raised_at is null""")
                .param(PROJECT)
                .query((row, n) -> new Due(row.getObject(1, UUID.class), Sql.instant(row, "at")))
                .list()
                .forEach(due -> deadlines.schedule(PROJECT, due.id(), due.at()));
    }
}
