package io.shouwen.desk.help;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measure of help: requests answered in time. */
@Configuration(proxyBeanMethods = false)
class HelpMeasures {

    @Bean
    @Clause("2.3.5")
    Measure helpAnswered(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.helped", """
                select h.id, h.due_at as at, coalesce(a.at <= h.due_at, false) as kept,
                       concat_ws(' ', nullif(h.house_label, ''), h.asked_by, h.kind) as label,
                       'help/' || h.id as path, coalesce(a.by_name, h.taken_by_name) as who
                from desk.help h
                left join desk.help_answer a on a.project_id = h.project_id and a.id = h.answer_id
                where h.project_id = :project and h.due_at >= :from and h.due_at < :to
                and (h.due_at <= :now or a.at <= :now)""");
    }
}
