package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.count.CountPlan.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of each project's plans of counts. */
@Repository
class CountPlans {

    /** @param version for the optimistic lock */
    record Kept(CountPlan plan, int version) {}

    private final JdbcClient jdbc;

    CountPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Kept of(UUID projectId, Place.Kind kind) {
        return jdbc.sql("""
                select rhythm, weekday, due_by, version from custody.count_plan where project_id = ? and kind = ?""")
                .params(projectId, kind.name())
                .query((row, n) -> new Kept(
                        new CountPlan(
                                kind,
                                Rhythm.valueOf(row.getString("rhythm")),
                                row.getObject("weekday") == null ? null : DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("due_by", LocalTime.class)),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new Kept(CountPlan.usual(kind), 0));
    }

    /** @return false if somebody else changed it since */
    boolean save(UUID projectId, CountPlan plan, int version) {
        DayOfWeek weekday = plan.weekday();
        return jdbc.sql("""
                insert into custody.count_plan as p (project_id, kind, rhythm, weekday, due_by, version)
                values (?, ?, ?, ?, ?, 1) on conflict (project_id, kind) do update
                set rhythm = excluded.rhythm, weekday = excluded.weekday, due_by = excluded.due_by, version = p.version + 1
                where p.version = ?""")
                        .params(io.shouwen.platform.Sql.values(
                                projectId,
                                plan.kind().name(),
                                plan.rhythm().name(),
                                weekday == null ? null : weekday.getValue(),
                                plan.dueBy(),
                                version))
                        .update()
                == 1;
    }
}
