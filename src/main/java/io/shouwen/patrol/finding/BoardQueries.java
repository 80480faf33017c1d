package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.view.BoardPage.Asking;
import io.shouwen.patrol.finding.view.BoardPage.District;
import io.shouwen.patrol.finding.view.BoardPage.Round;
import io.shouwen.patrol.finding.view.BoardPage.State;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the lists of findings on the board. */
@Repository
class BoardQueries {

    /** A walk closed that long after its window still is in time. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Clause("4.3.2")
    List<Asking> asking(UUID projectId) {
        return jdbc.sql("""
                select t.id, t.number, t.title, a.name, x.to_due, x.reason
                from tickets.extension x
                join tickets.ticket t on t.project_id = x.project_id and t.id = x.ticket_id
                join platform.account a on a.id = x.by_id
                where x.project_id = ? and x.granted is null and t.kind = 'FINDING' and t.settlement_id is null
                order by x.at limit ?""")
                .params(projectId, MOST)
                .query((row, n) -> new Asking(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("name"),
                        Sql.instant(row, "to_due"),
                        row.getString("reason")))
                .list();
    }

    int refused(UUID projectId) {
        return jdbc.sql("select count(*) from patrol.refused_record where project_id = ? and seen_at is null")
                .param(projectId)
                .query(Integer.class)
                .single();
    }

    /** By district and the order of the day. */
    @Clause("4.2.1")
    List<District> rounds(ProjectRef project, Instant now) {
        Map<String, List<Round>> districts = new LinkedHashMap<>();
        jdbc.sql("""
                select r.id, d.name as district, n.name as route, w.name as time_window, r.starts_at, r.ends_at,
                       coalesce(bool_or(k.counts and k.closed_at <= r.ends_at + make_interval(mins => :grace)), false) as kept,
                       coalesce(bool_or(k.counts), false) as counts,
                       coalesce(bool_or(k.id is not null and k.closed_at is null), false) as walking,
                       string_agg(distinct a.name, '、') as who
                from patrol.round r
                join people.district d on d.project_id = r.project_id and d.id = r.district_id
                join patrol.route n on n.project_id = r.project_id and n.id = r.route_id
                join patrol.time_window w on w.project_id = r.project_id and w.id = r.window_id
                left join patrol.walk k on k.project_id = r.project_id and k.round_id = r.id
                left join platform.account a on a.id = k.by_id
                where r.project_id = :project and r.day = :day
                group by r.project_id, r.id, d.name, n.name, w.name, r.starts_at, r.ends_at
                order by d.name, r.starts_at, n.name""")
                .param("project", project.id())
                .param("grace", (int) GRACE.toMinutes())
                .param("day", LocalDate.ofInstant(now, project.zone()))
                .query(row -> {
                    districts
                            .computeIfAbsent(row.getString("district"), name -> new ArrayList<>())
                            .add(new Round(
                                    row.getObject("id", UUID.class),
                                    row.getString("time_window"),
                                    row.getString("route"),
                                    state(row, now),
                                    row.getString("who")));
                });
        return districts.entrySet().stream()
                .map(each -> new District(each.getKey(), each.getValue()))
                .toList();
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        if (row.getBoolean("kept")) {
            return State.KEPT;
        }
        if (row.getBoolean("counts")) {
            return State.LATE;
        }
        if (row.getBoolean("walking")) {
            return State.WALKING;
        }
        if (!now.isBefore(Sql.instant(row, "ends_at"))) {
            return State.MISSED;
        }
        return now.isBefore(Sql.instant(row, "starts_at")) ? State.PLANNED : State.DUE;
    }
}
