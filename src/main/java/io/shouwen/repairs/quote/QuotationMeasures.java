package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the paid repairs: agreed before the work began, and itemised before they were accepted. */
@Configuration(proxyBeanMethods = false)
class QuotationMeasures {

    @Bean
    @Clause("4.1.2.2")
    Measure quotationsAgreedBeforeWork(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "repairs.agreed-before-work", """
                select r.id, b.at, a.at is not null and a.at <= b.at as kept, concat_ws(' ', t.number, t.title) as label,
                       'repairs/' || r.id || '/quotation' as path, w.name as who
                from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                join lateral (
                    select min(s.at) as at from repairs.step s
                    where s.project_id = r.project_id and s.repair_id = r.id and s.move = 'BEGIN') b on b.at is not null
                left join lateral (
                    select min(o.at) as at from repairs.owner_answer o
                    join repairs.quotation q on q.project_id = o.project_id and q.id = o.quotation_id
                    where q.project_id = r.project_id and q.repair_id = r.id and o.answer = 'AGREED') a on true
                left join platform.person w on w.id = t.owner_id
                where r.project_id = :project and b.at >= :from and b.at < :to and b.at <= :now
                    and exists (select from repairs.quotation q
                                where q.project_id = r.project_id and q.repair_id = r.id and q.total_fen > 0)""");
    }

    @Bean
    @Clause("4.1.2.2")
    Measure paidRepairsItemised(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "repairs.itemised", """
                select s.id, s.at, exists (
                           select from repairs.bill b where b.project_id = s.project_id and b.repair_id = s.repair_id
                               and b.made_at <= s.recorded_at) as kept,
                       concat_ws(' ', t.number, t.title) as label, 'repairs/' || s.repair_id || '/quotation' as path,
                       w.name as who
                from repairs.step s
                join tickets.matter t on t.project_id = s.project_id and t.id = s.repair_id
                left join platform.person w on w.id = t.owner_id
                where s.project_id = :project and s.move = 'APPROVE' and s.at >= :from and s.at < :to and s.at <= :now
                    and exists (select from repairs.quotation q
                                where q.project_id = s.project_id and q.repair_id = s.repair_id and q.total_fen > 0)""");
    }
}
