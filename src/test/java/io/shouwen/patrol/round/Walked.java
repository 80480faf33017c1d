package io.shouwen.patrol.round;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A route of its own for one test: a district, three points with codes, a morning and an afternoon round. Made inside a
 * scope.
 *
 * @param points in order
 * @param asked every question of the points' checklist, {@code items} its items
 */
record Walked(UUID district, UUID route, List<Point> points, List<Asked> asked, UUID morning, UUID afternoon) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    record Point(UUID id, String code) {}

    record Asked(UUID item, String question) {}

    List<UUID> items() {
        return asked.stream().map(Asked::item).distinct().toList();
    }

    static Walked make(JdbcClient jdbc, Checklists checklists, UUID projectId, LocalDate day) {
        Instant made = day.minusDays(1).atStartOfDay(ZONE).toInstant();
        UUID district = Ids.next();
        jdbc.sql("insert into district.district (project_id, id, name) values (?, ?, ?)")
                .params(projectId, district, "巡查片区" + district.toString().substring(24))
                .update();
        UUID checklist = list(jdbc, projectId, checklists.preset(projectId, "lobby", made), made);
        UUID route = Ids.next();
        jdbc.sql("insert into patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '一号线', ?)")
                .params(projectId, route, district, Sql.at(made))
                .update();
        List<Point> points = new ArrayList<>();
        for (String place : List.of("1栋大堂", "1栋天台", "地下车库B2")) {
            Point point = new Point(Ids.next(), code());
            jdbc.sql("""
                    insert into patrol.checkpoint
                        (project_id, id, route_id, place, kind, checklist_id, code, latitude, longitude, made_at)
                    values (?, ?, ?, ?, 'LOBBY', ?, ?, 31.2304, 121.4737, ?)""")
                    .params(projectId, point.id(), route, place, checklist, point.code(), Sql.at(made))
                    .update();
            points.add(point);
            jdbc.sql(
                            "insert into patrol.route_point (project_id, route_id, version, position, checkpoint_id) values (?, ?, 1, ?, ?)")
                    .params(projectId, route, points.size(), point.id())
                    .update();
        }
        List<Asked> asked = jdbc.sql("""
                select i.id, q from standard.checklist_item i cross join lateral unnest(i.questions) q
                where i.project_id = ? and i.checklist_id = ? order by i.position, i.id""")
                .params(projectId, checklist)
                .query((row, n) -> new Asked(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return new Walked(
                district,
                route,
                points,
                asked,
                round(jdbc, projectId, route, district, day, 8, 11),
                round(jdbc, projectId, route, district, day, 14, 17));
    }

    /** As long there as the route, and on no page. */
    private static UUID list(JdbcClient jdbc, UUID projectId, UUID like, Instant made) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into standard.checklist (project_id, id, purpose, name, made_at, retired_at)
                values (?, ?, 'PATROL', '大堂', ?, ?)""").params(Sql.values(projectId, id, made, made)).update();
        jdbc.sql("""
                insert into standard.checklist_item
                    (project_id, id, checklist_id, position, preset, text, questions, clause, added_at)
                select project_id, gen_random_uuid(), ?, position, preset, text, questions, clause, ?
                from standard.checklist_item where project_id = ? and checklist_id = ?""").params(Sql.values(id, made, projectId, like)).update();
        return id;
    }

    static Walked make(JdbcClient jdbc, Checklists checklists, LocalDate day) {
        return make(jdbc, checklists, World.PROJECT, day);
    }

    private static UUID round(
            JdbcClient jdbc, UUID projectId, UUID route, UUID district, LocalDate day, int from, int to) {
        UUID window = Ids.next();
        jdbc.sql("insert into patrol.time_window (project_id, id, name, starts, ends, since) values (?, ?, ?, ?, ?, ?)")
                .params(
                        projectId,
                        window,
                        from < 12 ? "上午巡查" : "下午巡查",
                        java.time.LocalTime.of(from, 0),
                        java.time.LocalTime.of(to, 0),
                        day)
                .update();
        UUID round = Ids.next();
        jdbc.sql("""
                insert into patrol.round
                    (project_id, id, route_id, district_id, window_id, day, starts_at, ends_at, planned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, round, route, district, window, day)
                .params(Sql.values(at(day, from, 0, 0), at(day, to, 0, 0), at(day, 0, 0, 0)))
                .update();
        jdbc.sql("update patrol.time_window set retired_on = ? where project_id = ? and id = ?")
                .params(day, projectId, window)
                .update();
        return round;
    }

    static Instant at(LocalDate day, int hour, int minute, int second) {
        return day.atTime(hour, minute, second).atZone(ZONE).toInstant();
    }

    private static String code() {
        return UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT).substring(0, 7) + "Z";
    }
}
