package io.shouwen.complaints.analysis;

import io.shouwen.complaints.ComplaintLevel;
import io.shouwen.complaints.ComplaintSubject;
import io.shouwen.complaints.analysis.view.AnalysisPage;
import io.shouwen.complaints.analysis.view.AnalysisPage.Bar;
import io.shouwen.complaints.analysis.view.AnalysisPage.Figures;
import io.shouwen.complaints.analysis.view.AnalysisPage.Group;
import io.shouwen.complaints.analysis.view.AnalysisPage.Month;
import io.shouwen.complaints.cause.CauseOfComplaint;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the month's complaints; row-level security leaves out those about the reader. */
@Repository
@Clause("4.1.2.3")
class AnalysisQueries {

    private static final String OF_MONTH = """
            with c as (
                select c.*, t.closed_at, t.settlement_id, t.due_at, h.building_code,
                       (select max(r.level) from complaints.rise r where r.project_id = c.project_id and r.complaint_id = c.id) as level,
                       (select r.subject from complaints.reading r where r.project_id = c.project_id and r.complaint_id = c.id
                        order by r.at desc, r.id desc limit 1) as subject,
                       (select u.cause from complaints.cause u where u.project_id = c.project_id and u.complaint_id = c.id
                        order by u.at desc, u.id desc limit 1) as cause,
                       (select r.solve_by from complaints.rise r where r.project_id = c.project_id and r.complaint_id = c.id
                        and r.seq = 0) as promised,
                       (select min(s.at) from complaints.solution s where s.project_id = c.project_id and s.complaint_id = c.id) as solved_at,
                       exists (select from complaints.follow_up f where f.project_id = c.project_id and f.complaint_id = c.id
                               and f.outcome = 'NOT_SATISFIED') as unhappy,
                       c.house_id is not null and exists (
                           select from complaints.complaint o where o.project_id = c.project_id and o.house_id = c.house_id
                           and o.opened_at < c.opened_at and o.opened_at > c.opened_at - interval '30 days') as repeated
                from complaints.complaint c
                join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                left join estate.house_place h on h.project_id = c.project_id and h.house_id = c.house_id
                where c.project_id = :project and c.opened_at >= :from and c.opened_at < :to)
            """;

    private final JdbcClient jdbc;

    AnalysisQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AnalysisPage page(ProjectRef project, YearMonth month, Instant now, boolean paper) {
        return new AnalysisPage(
                project.name(),
                month,
                figures(project, month, now),
                List.of(
                        group(
                                project,
                                month,
                                "subject",
                                "complaints.subject",
                                name -> ComplaintSubject.valueOf(name).messageKey()),
                        group(project, month, "building_code", "complaints.building", null),
                        group(
                                project,
                                month,
                                "cause",
                                "complaints.cause",
                                name -> CauseOfComplaint.valueOf(name).messageKey()),
                        group(
                                project,
                                month,
                                "level",
                                "complaints.column.level",
                                name -> ComplaintLevel.values()[Integer.parseInt(name)].messageKey())),
                months(project, month, now),
                paper);
    }

    private Figures figures(ProjectRef project, YearMonth month, Instant now) {
        int before = bound(project, month.minusMonths(1), OF_MONTH + "select count(*) from c")
                .query(Integer.class)
                .single();
        return bound(project, month, OF_MONTH + """
                select count(*) as received, count(*) filter (where solved_at is not null) as solved,
                       count(*) filter (where coalesce(solved_at, :now) > promised) as late,
                       count(*) filter (where repeated) as repeated, count(*) filter (where unhappy) as unhappy,
                       count(*) filter (where closed_at is null) as open,
                       coalesce(avg(extract(epoch from solved_at - opened_at) / 3600), -1)::int as hours
                from c""")
                .param("now", Sql.at(now))
                .query((row, n) -> new Figures(
                        row.getInt("received"),
                        before,
                        row.getInt("solved"),
                        row.getInt("late"),
                        row.getInt("repeated"),
                        row.getInt("unhappy"),
                        row.getInt("open"),
                        row.getInt("hours")))
                .single();
    }

    private Group group(
            ProjectRef project, YearMonth month, String column, String heading, @Nullable UnaryOperator<String> key) {
        record Counted(String name, int number) {}
        List<Counted> counted = bound(
                        project,
                        month,
                        OF_MONTH + "select coalesce(" + column
                                + "::text, '') as name, count(*) as number from c group by 1 order by 2 desc, 1 limit 20")
                .query((row, n) -> new Counted(row.getString("name"), row.getInt("number")))
                .list();
        int most = counted.stream().mapToInt(Counted::number).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Counted each : counted) {
            boolean none = each.name().isEmpty();
            bars.add(new Bar(
                    none ? "complaints.analysis.none" : key == null ? each.name() : key.apply(each.name()),
                    none || key != null,
                    each.number(),
                    Math.max(1, each.number() * 100 / most),
                    "tab=all&month=" + month + "&" + column.replace("_code", "") + "=" + (none ? "-" : each.name())));
        }
        return new Group(heading, bars);
    }

    private List<Month> months(ProjectRef project, YearMonth last, Instant now) {
        List<Month> months = new ArrayList<>();
        jdbc.sql("""
                select m.month::date as month, count(c.id) as received,
                       count(c.id) filter (where coalesce(s.at, :now) > r.solve_by) as late
                from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month') m (month)
                left join complaints.complaint c on c.project_id = :project
                    and c.opened_at >= m.month at time zone :zone and c.opened_at < (m.month + interval '1 month') at time zone :zone
                left join complaints.rise r on r.project_id = c.project_id and r.complaint_id = c.id and r.seq = 0
                left join lateral (select min(x.at) as at from complaints.solution x
                                   where x.project_id = c.project_id and x.complaint_id = c.id) s on true
                group by 1 order by 1""")
                .param("project", project.id())
                .param("now", Sql.at(now))
                .param("zone", project.zone().getId())
                .param("first", last.minusMonths(11).atDay(1).atStartOfDay())
                .param("last", last.atDay(1).atStartOfDay())
                .query(row -> {
                    months.add(new Month(
                            YearMonth.from(row.getDate("month").toLocalDate()),
                            row.getInt("received"),
                            row.getInt("late")));
                });
        return months;
    }

    private JdbcClient.StatementSpec bound(ProjectRef project, YearMonth month, String sql) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param(
                        "from",
                        Sql.at(month.atDay(1).atStartOfDay(project.zone()).toInstant()))
                .param(
                        "to",
                        Sql.at(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(project.zone())
                                .toInstant()));
    }
}
