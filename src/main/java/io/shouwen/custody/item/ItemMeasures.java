package io.shouwen.custody.item;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the items received, those collected in time or still held within it. */
@Configuration(proxyBeanMethods = false)
class ItemMeasures {

    @Bean
    @Clause("2.3.5")
    Measure itemsKeptInTime(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.items-kept", """
                select i.id, i.received_at as at, least(coalesce(i.left_at, :now), :now) <= i.until_at as kept,
                       concat_ws(' ', t.tag, t.label, i.house_label) as label, 'items/' || i.id as path, w.name as who
                from custody.item i
                join custody.thing t on t.project_id = i.project_id and t.id = i.id
                left join platform.person w on w.id = i.received_by
                where i.project_id = :project and i.received_at >= :from and i.received_at < :to and i.received_at <= :now""");
    }
}
