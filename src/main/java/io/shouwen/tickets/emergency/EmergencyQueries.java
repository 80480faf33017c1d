package io.shouwen.tickets.emergency;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.emergency.view.EmergencyLine;
import io.shouwen.tickets.emergency.view.EmergencyList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads emergencies in work, for the alarm bar and the call page. */
@Repository
@Transactional(readOnly = true)
public class EmergencyQueries {

    private static final int MOST = 20;

    private static final String IN_WORK = """
            select t.id, t.number, t.title, t.due_at, e.at, e.fault, e.by_id is null and e.confirmed_at is null as claimed,
                   coalesce(nullif(t.house_label, ''), t.place) as place, k.name as taken_by, e.taken_at,
                   e.by_id is not distinct from :me as mine,
                   exists (select from tickets.emergency_alarm a
                           where a.project_id = e.project_id and a.emergency_id = e.id and a.person_id = :me) as alarmed
            from tickets.ticket t
            join tickets.emergency e on e.project_id = t.project_id and e.id = t.emergency_id
            left join platform.person k on k.id = e.taken_by
            where t.project_id = :project and t.urgent\s""";

    private final JdbcClient jdbc;
    private final OnDuty onDuty;

    EmergencyQueries(JdbcClient jdbc, OnDuty onDuty) {
        this.jdbc = jdbc;
        this.onDuty = onDuty;
    }

    private record Found(EmergencyLine line, boolean alarmed) {}

    /** Not taken yet, oldest first, for those who were alarmed or declared it, and for everybody on duty. */
    List<EmergencyLine> waiting(UUID projectId, Actor me, Instant now) {
        List<Found> all = read(projectId, me, "and e.taken_at is null order by e.at, e.id limit :most");
        boolean there = !all.isEmpty()
                && onDuty.now(projectId, now).stream()
                        .anyMatch(present -> present.staffId().equals(me.id()));
        return all.stream()
                .filter(found -> there || found.alarmed())
                .map(Found::line)
                .toList();
    }

    /** All of the project, those nobody has taken first; for readers who see every ticket. */
    List<EmergencyLine> inWork(UUID projectId, Actor me) {
        return read(projectId, me, "order by e.taken_at is not null, e.at, e.id limit :most").stream()
                .map(Found::line)
                .toList();
    }

    /** The same, as a section of another page, which renews itself. */
    public View section(UUID projectId, Actor me) {
        return new EmergencyList(inWork(projectId, me));
    }

    private List<Found> read(UUID projectId, Actor me, String which) {
        return jdbc.sql(IN_WORK + which)
                .param("project", projectId)
                .param("me", me.id())
                .param("most", MOST)
                .query((row, n) -> new Found(line(row), row.getBoolean("alarmed") || row.getBoolean("mine")))
                .list();
    }

    private static EmergencyLine line(ResultSet row) throws SQLException {
        return new EmergencyLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("place"),
                row.getString("fault"),
                row.getBoolean("claimed"),
                Sql.instant(row, "at"),
                Sql.instant(row, "due_at"),
                row.getString("taken_by"),
                Sql.instantOrNull(row, "taken_at"));
    }
}
