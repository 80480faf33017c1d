package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.RoundRow;
import io.shouwen.patrol.round.view.RoundsPage.Choice;
import io.shouwen.patrol.round.view.WalkRow;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads lists of rounds with their walks: two statements per page, by keyset. */
@Repository
class RoundQueries {

    /** Filter: days (inclusive), a district or all, a state or all. */
    record Filter(
            LocalDate from,
            LocalDate to,
            @Nullable UUID district,
            @Nullable RoundState state) {

        static Filter of(LocalDate day) {
            return new Filter(day, day, null, null);
        }
    }

    private static final String ROUNDS =
            "select o.id, o.day, o.starts_at, o.ends_at, t.name as window_name, d.name as district, r.name as route, a.name as butler, "
                    + RoundState.SQL + " as state from patrol.round o " + RoundState.WALKS + """
            join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
            join district.district_butler d on d.project_id = o.project_id and d.id = o.district_id
            join patrol.route r on r.project_id = o.project_id and r.id = o.route_id
            left join platform.person a on a.id = d.butler_id
            where o.project_id = :project and o.ends_at >= :from and o.ends_at < :to
              and (cast(:district as uuid) is null or o.district_id = :district)""";

    private static final String PAGE = "select * from (" + ROUNDS + """
            ) q where (cast(:state as text) is null or state = :state)
              and (cast(:after as uuid) is null or (starts_at, district, id) > (
                select o.starts_at, d.name, o.id from patrol.round o
                join district.district_butler d on d.project_id = o.project_id and d.id = o.district_id
                where o.project_id = :project and o.id = :after))
            order by starts_at, district, id limit :limit""";

    private final JdbcClient jdbc;

    RoundQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cursor<RoundRow> page(ProjectRef project, Filter filter, @Nullable UUID after, Instant now) {
        return Cursor.of(
                list(project, filter, after, Cursor.SIZE + 1, now),
                row -> row.id().toString());
    }

    List<RoundRow> list(ProjectRef project, Filter filter, @Nullable UUID after, int limit, Instant now) {
        Map<UUID, List<WalkRow>> walks = new HashMap<>();
        List<RoundRow> rows = bound(PAGE, project, filter, now)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> round(row, walks))
                .list();
        if (!rows.isEmpty()) {
            walks(project.id(), walks);
        }
        return rows;
    }

    Map<RoundState, Integer> counts(ProjectRef project, Filter filter, Instant now) {
        Map<RoundState, Integer> counts = new EnumMap<>(RoundState.class);
        bound("select state, count(*) from (" + ROUNDS + ") q group by state", project, filter, now)
                .query(row -> {
                    counts.put(RoundState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    List<Choice> districts(UUID projectId) {
        return jdbc.sql("""
                select d.id, d.name from district.district_butler d where d.project_id = ?
                  and exists (select from patrol.route r where r.project_id = d.project_id and r.district_id = d.id)
                order by d.name""")
                .params(projectId)
                .query((row, n) -> new Choice(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private StatementSpec bound(String sql, ProjectRef project, Filter filter, Instant now) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("from", Sql.at(filter.from().atStartOfDay(project.zone()).toInstant()))
                .param(
                        "to",
                        Sql.at(filter.to()
                                .plusDays(1)
                                .atStartOfDay(project.zone())
                                .toInstant()))
                .param("district", filter.district())
                .param("now", Sql.at(now));
    }

    private static RoundRow round(ResultSet row, Map<UUID, List<WalkRow>> walks) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RoundRow(
                id,
                row.getObject("day", LocalDate.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getString("window_name"),
                row.getString("district"),
                row.getString("route"),
                row.getString("butler"),
                RoundState.valueOf(row.getString("state")),
                walks.computeIfAbsent(id, none -> new ArrayList<>()));
    }

    /** The walks of all listed rounds in one query. */
    private void walks(UUID projectId, Map<UUID, List<WalkRow>> ofRounds) {
        jdbc.sql("""
                select k.id, k.round_id, a.name as by, k.started_at, k.closed_at, k.verdict, k.remark,
                    (select count(distinct v.checkpoint_id) from patrol.visit v
                        where v.project_id = k.project_id and v.walk_id = k.id) as visited,
                    (select count(*) from patrol.route_point p where p.project_id = k.project_id
                        and p.route_id = k.route_id and p.version = k.version) as points,
                    (select count(*) from patrol.finding f
                        where f.project_id = k.project_id and f.walk_id = k.id) as findings,
                    m.*
                from patrol.walk k
                join platform.person a on a.id = k.by_id
                cross join lateral (
                    select coalesce(array_agg(c.place order by p.position) filter (where m.kind = 'MISSED'), '{}') as missed,
                        coalesce(array_agg(c.place order by p.position) filter (where m.kind = 'OUT_OF_ORDER'), '{}')
                            as out_of_order,
                        coalesce(array_agg(distinct c.place)
                            filter (where m.kind in ('UNANSWERED', 'UNREPORTED')), '{}') as lacking,
                        coalesce(array_agg(distinct c.place)
                            filter (where m.kind in ('TOO_FAST', 'FAR_OFF')), '{}') as doubts,
                        coalesce(bool_or(m.kind = 'CLOCK'), false) as clock_wrong
                    from patrol.remark m
                    join patrol.checkpoint c on c.project_id = m.project_id and c.id = m.checkpoint_id
                    join patrol.route_point p on p.project_id = m.project_id and p.route_id = k.route_id
                        and p.version = k.version and p.checkpoint_id = m.checkpoint_id
                    where m.project_id = k.project_id and m.walk_id = k.id) m
                where k.project_id = :project and k.round_id = any (:rounds) order by k.started_at, k.id""")
                .param("project", projectId)
                .param("rounds", ofRounds.keySet().toArray(UUID[]::new))
                .query((row, n) -> walk(row))
                .list()
                .forEach(walk ->
                        ofRounds.getOrDefault(walk.roundId(), new ArrayList<>()).add(walk));
    }

    private static WalkRow walk(ResultSet row) throws SQLException {
        return new WalkRow(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("by"),
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "closed_at"),
                Verdict.of(row.getString("verdict")),
                row.getInt("visited"),
                row.getInt("points"),
                places(row, "missed"),
                places(row, "out_of_order"),
                places(row, "lacking"),
                places(row, "doubts"),
                row.getBoolean("clock_wrong"),
                row.getInt("findings"),
                row.getString("remark"));
    }

    private static List<String> places(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
