package io.shouwen.roster.calendar;

import io.shouwen.platform.audit.Audit;
import io.shouwen.roster.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A project's statutory holidays and make-up days. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Holidays {

    /** A day that differs from its weekday. */
    public record Day(LocalDate day, WorkCalendar.Kind kind, String name) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Holidays(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Day> of(UUID projectId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select day, kind, name from roster.calendar_day where project_id = ? and day between ? and ?
                order by day""")
                .params(projectId, from, to)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        WorkCalendar.Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    public Map<LocalDate, String> names(UUID projectId, LocalDate from, LocalDate to) {
        Map<LocalDate, String> names = new HashMap<>();
        of(projectId, from, to).forEach(day -> names.put(day.day(), day.name()));
        return names;
    }

    /** Adds or replaces days. @return number of days that are new or changed */
    public int put(UUID projectId, List<Day> days) {
        if (days.isEmpty()) {
            return 0;
        }
        int changed = jdbc.sql("""
                insert into roster.calendar_day (project_id, day, kind, name)
                select ?, day::date, kind, name from unnest(?, ?, ?) as new (day, kind, name)
                on conflict (project_id, day) do update set kind = excluded.kind, name = excluded.name
                where (calendar_day.kind, calendar_day.name) is distinct from (excluded.kind, excluded.name)""")
                .params(
                        projectId,
                        days.stream().map(day -> day.day().toString()).toArray(String[]::new),
                        days.stream().map(day -> day.kind().name()).toArray(String[]::new),
                        days.stream().map(Day::name).toArray(String[]::new))
                .update();
        if (changed > 0) {
            audit.record(projectId, "imported", "calendar", projectId, null, Map.of("days", days, "changed", changed));
        }
        return changed;
    }

    boolean remove(UUID projectId, LocalDate day) {
        int removed = jdbc.sql("delete from roster.calendar_day where project_id = ? and day = ?")
                .params(projectId, day)
                .update();
        if (removed == 1) {
            audit.record(projectId, "removed", "calendar", projectId, Map.of("day", day), null);
        }
        return removed == 1;
    }
}
