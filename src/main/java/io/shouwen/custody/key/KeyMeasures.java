package io.shouwen.custody.key;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the keys that went out, those that came back in time. */
@Configuration(proxyBeanMethods = false)
class KeyMeasures {

    /** Counted when it is back or due. Lost keys were not back. */
    @Bean
    @Clause("4.1.2.8")
    Measure keysBackInTime(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.keys-back", """
                select l.id, l.lent_at as at, coalesce(l.lost = 0 and l.back_at <= l.due_at, false) as kept,
                       concat_ws(' ', t.tag, t.label, s.person) as label, 'keys/' || l.key_id as path, w.name as who
                from custody.key_loan l
                join custody.thing t on t.project_id = l.project_id and t.id = l.key_id
                join custody.step s on s.project_id = l.project_id and s.id = l.id
                left join platform.person w on w.id = l.lender_id
                where l.project_id = :project and l.lent_at >= :from and l.lent_at < :to and l.lent_at <= :now
                and (l.back_at is not null or l.due_at <= :now)""");
    }
}
