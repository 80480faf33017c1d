package io.shouwen.breaches.list;

import io.shouwen.breaches.dossier.BreachKind;
import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of breaches, counted from their facts. */
@Configuration(proxyBeanMethods = false)
class BreachMeasures {

    private static final String LINE = """
            t.number || ' ' || t.title as label, 'breaches/' || b.id as path, o.name as who
            from breaches.breach b
            join tickets.matter t on t.project_id = b.project_id and t.id = b.id
            join platform.person o on o.id = t.owner_id
            left join breaches.particulars p on p.project_id = b.project_id and p.id = b.particulars_id
            """;

    private static final String OPENED = """
            where b.project_id = :project and b.opened_at >= :from and b.opened_at < :to and b.opened_at <= :now""";

    /** Kept if closed, or reported to an authority, while its deadline had not passed; open ones count from then on. */
    @Bean
    @Clause({"2.1.8", "4.3.2 c"})
    Measure breachesHandled(JdbcClient jdbc) {
        return new SqlMeasure(
                jdbc,
                "breaches.handled",
                """
                select b.id, b.opened_at as at, coalesce(least(t.closed_at, r.at) <= t.due_at, false) as kept,
                """ + LINE + """
                left join lateral (select min(reported_at) as at from breaches.report r
                                   where r.project_id = b.project_id and r.breach_id = b.id) r on true
                """ + OPENED + " and (t.due_at <= :now or t.closed_at <= :now or r.at <= :now)");
    }

    /** Breaches that went on unheeded, kept if reported or heeded before the time the law sets was over. */
    @Bean
    @Clause("2.1.8")
    Measure unheededReported(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "breaches.reported", """
                select u.id, u.at, coalesce(u.ended_at <= u.report_by, false) as kept,
                """ + LINE + """
                join breaches.unheeded u on u.project_id = b.project_id and u.breach_id = b.id
                where b.project_id = :project and u.at >= :from and u.at < :to and u.report_by is not null
                  and (u.report_by <= :now or u.ended_at <= :now)""");
    }

    /** The half of the clause about breaches: closed of those found in renovation, building, piling and posting. */
    @Bean
    @Clause("4.1.2.7")
    Measure buildingBreachesClosed(JdbcClient jdbc) {
        String kinds = Arrays.stream(BreachKind.values())
                .filter(BreachKind::building)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
        return new SqlMeasure(
                jdbc,
                "breaches.building",
                "select b.id, b.opened_at as at, coalesce(t.closed_at <= :now, false) as kept, " + LINE + OPENED
                        + " and p.kind in (" + kinds + ")");
    }
}
