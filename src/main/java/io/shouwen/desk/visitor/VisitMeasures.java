package io.shouwen.desk.visitor;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of visits: each ends with something, and what was promised is answered in time. */
@Configuration(proxyBeanMethods = false)
class VisitMeasures {

    /** Due when it has been answered or broken, or when its time has passed. */
    @Bean
    @Clause("3.2.2")
    Measure keptPromises(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.promise-kept", """
                select p.id, p.due_at as at, coalesce(e.answered and e.at <= p.due_at, false) as kept,
                       concat_ws(' ', nullif(p.house_label, ''), p.name, p.text) as label,
                       'promises/' || p.id as path, m.name as who
                from desk.promise p
                join platform.person m on m.id = p.made_by
                left join desk.promise_end e on e.project_id = p.project_id and e.promise_id = p.id
                where p.project_id = :project and p.due_at >= :from and p.due_at < :to
                and (p.due_at <= :now or e.at is not null)""");
    }

    /** Settled on the spot, a ticket, or a promise; not kept is a visit that nobody served. */
    @Bean
    @Clause("3.2.2")
    Measure servedVisits(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.visit-served", """
                select v.id, v.came_at as at, d.how <> 'UNSERVED' and v.name <> '' and v.purpose <> '' as kept,
                       coalesce(nullif(concat_ws(' ', nullif(v.house_label, ''), nullif(v.name, ''),
                           nullif(v.purpose, '')), ''), '****') as label,
                       'visits/' || v.id as path, m.name as who
                from desk.visit v
                join desk.visit_departure d on d.project_id = v.project_id and d.visit_id = v.id
                join platform.person m on m.id = d.by_id
                where v.project_id = :project and v.came_at >= :from and v.came_at < :to and v.came_at <= :now""");
    }
}
