package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.BoardPage.Asking;
import io.shouwen.patrol.board.view.BoardPage.District;
import io.shouwen.patrol.board.view.BoardPage.Round;
import io.shouwen.patrol.board.view.BoardPage.State;
import io.shouwen.patrol.round.RoundState;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the parts of the board other than the lists of findings. */
@Repository
class BoardQueries {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Clause("4.3.2")
    List<Asking> asking(UUID projectId) {
        return jdbc.sql("""
                select t.id, t.number, t.title, a.name, x.to_due, x.reason
                from tickets.matter_extension x
                join tickets.matter t on t.project_id = x.project_id and t.id = x.ticket_id
                join platform.person a on a.id = x.by_id
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

    /** Sorted by district and time. */
    @Clause("4.2.1")
    List<District> rounds(ProjectRef project, Instant now) {
        return rounds(project, now, null);
    }

    /** @param butler whose districts, or null for all */
    List<District> rounds(ProjectRef project, Instant now, @Nullable UUID butler) {
        Map<String, List<Round>> districts = new LinkedHashMap<>();
        jdbc.sql("select o.id, d.name as district, n.name as route, t.name as time_window, o.starts_at, "
                        + "(select string_agg(distinct a.name, '、') from patrol.walk w join platform.person a on a.id = w.by_id"
                        + " where w.project_id = o.project_id and w.round_id = o.id) as who, "
                        + RoundState.SQL + " as state from patrol.round o " + RoundState.WALKS + """
                join district.district_butler d on d.project_id = o.project_id and d.id = o.district_id
                join patrol.route n on n.project_id = o.project_id and n.id = o.route_id
                join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
                where o.project_id = :project and o.day = :day
                  and (cast(:butler as uuid) is null or d.butler_id = :butler)
                order by d.name, o.starts_at, n.name""")
                .param("project", project.id())
                .param("now", Sql.at(now))
                .param("day", LocalDate.ofInstant(now, project.zone()))
                .param("butler", butler)
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
        return switch (RoundState.valueOf(row.getString("state"))) {
            case KEPT -> State.KEPT;
            case LATE -> State.LATE;
            case UNDER_WAY -> State.WALKING;
            case DOUBTFUL -> State.DOUBTFUL;
            case MISSED -> State.MISSED;
            case DUE -> now.isBefore(Sql.instant(row, "starts_at")) ? State.PLANNED : State.DUE;
        };
    }
}
