package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterMonthPage;
import io.shouwen.patrol.form.view.RegisterMonthPage.Cell;
import io.shouwen.patrol.form.view.RegisterMonthPage.Person;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the registers of a month. */
@Component
class RegisterMonthQueries {

    private record Line(UUID person, String name, Map<LocalDate, Cell> cells) {}

    private final JdbcClient jdbc;

    RegisterMonthQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RegisterMonthPage month(ProjectRef project, YearMonth month, @Nullable UUID walker) {
        Map<UUID, Line> lines = new LinkedHashMap<>();
        jdbc.sql("""
                with done as (
                    select w.by_id as person, (w.started_at at time zone :zone)::date as day, 1 as walks, 0 as problems
                    from patrol.walk w
                    where w.project_id = :project and w.started_at >= :from and w.started_at < :until
                    union all
                    select f.found_by, (coalesce(w.started_at, f.found_at) at time zone :zone)::date, 0, 1
                    from patrol.finding f
                    left join patrol.walk w on w.project_id = f.project_id and w.id = f.walk_id
                    where f.project_id = :project
                      and coalesce(w.started_at, f.found_at) >= :from and coalesce(w.started_at, f.found_at) < :until)
                select d.person, a.name, d.day, sum(d.walks) as walks, sum(d.problems) as problems,
                       exists (select from patrol.register_review r
                               where r.project_id = :project and r.walker_id = d.person and r.day = d.day) as reviewed
                from done d join platform.person a on a.id = d.person
                where :walker::uuid is null or d.person = :walker
                group by d.person, a.name, d.day
                order by a.name, d.person, d.day""")
                .param("project", project.id())
                .param("zone", project.zone().getId())
                .param("from", Sql.at(Registers.start(project, month.atDay(1))))
                .param(
                        "until",
                        Sql.at(Registers.start(project, month.plusMonths(1).atDay(1))))
                .param("walker", walker)
                .query(row -> {
                    UUID person = row.getObject("person", UUID.class);
                    String name = row.getString("name");
                    lines.computeIfAbsent(person, id -> new Line(id, name, new HashMap<>()))
                            .cells()
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new Cell(row.getInt("walks"), row.getInt("problems"), row.getBoolean("reviewed")));
                });
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        return new RegisterMonthPage(
                month,
                days,
                lines.values().stream()
                        .map(line -> new Person(line.person(), line.name(), cells(days, line.cells())))
                        .toList());
    }

    private static List<@Nullable Cell> cells(List<LocalDate> days, Map<LocalDate, Cell> known) {
        List<@Nullable Cell> cells = new java.util.ArrayList<>();
        days.forEach(day -> cells.add(known.get(day)));
        return cells;
    }
}
