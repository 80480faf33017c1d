package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measure of counts: agreed, of those that were due. */
@Configuration(proxyBeanMethods = false)
class CountMeasures {

    /** A count that was not made in time is not kept, whatever it found. */
    @Bean
    @Clause("4.1.2.8")
    Measure countsAgreed(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.counts-agreed", """
                select d.id, d.due_at as at, coalesce(c.agreed and c.ended_at <= d.due_at, false) as kept,
                       (select p.code || ' ' || p.name from custody.place p
                        where p.project_id = d.project_id and p.id = d.place_id) as label,
                       case when c.id is null then 'counts' else 'counts/' || c.id end as path,
                       (select w.name from platform.person w where w.id = c.ended_by) as who
                from custody.due_count d
                left join custody.count_session c on c.project_id = d.project_id and c.id = d.count_id
                where d.project_id = :project and d.due_at >= :from and d.due_at < :to
                and (d.due_at <= :now or c.ended_at is not null)""");
    }
}
