package io.shouwen.desk.relay;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measure of relayed messages: acknowledged in time. One handed on is due again as the message made of it. */
@Configuration(proxyBeanMethods = false)
class RelayMeasures {

    @Bean
    @Clause("3.1.6")
    Measure relaysAcknowledged(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.relayed", """
                select r.id, r.due_at as at, coalesce(a.at <= r.due_at, false) as kept,
                       concat_ws(' ', nullif(r.house_label, ''), r.from_name, '→', r.for_name) as label,
                       'relays/' || r.id as path, coalesce(a.by_name, r.for_name) as who
                from desk.relay r
                left join desk.relay_answer a on a.project_id = r.project_id and a.id = r.answer_id
                where r.project_id = :project and r.due_at >= :from and r.due_at < :to
                and (r.due_at <= :now or a.at <= :now)""");
    }
}
