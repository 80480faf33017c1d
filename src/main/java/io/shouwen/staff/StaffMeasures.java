package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures counted from staff files. */
@Configuration(proxyBeanMethods = false)
class StaffMeasures {

    private final JdbcClient jdbc;

    StaffMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The share of butlers with the required education. Counted are the butlers at the end of the period, or now while
     * it is running.
     */
    @Bean
    @Clause("4.1.1.2b")
    Measure butlersQualified() {
        return new SqlMeasure(jdbc, "staff.butler-education", """
                select t.id, t.began_at as at,
                       exists (
                           select from staff.education e
                           where e.project_id = t.project_id and e.staff_id = t.staff_id and e.full_time
                             and e.level in ('COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')
                             and (e.graduated is null or e.graduated <= extract(
                                 year from (a.seen - interval '1 microsecond') at time zone p.zone))) as kept,
                       s.number || ' ' || s.name as label, 'staff/' || s.id as path, s.name as who
                from (select least(cast(:to as timestamptz), cast(:now as timestamptz)) as seen) a
                join staff.butler_term t on t.project_id = :project
                  and t.began_at < a.seen and coalesce(t.ended_at >= a.seen, true)
                join staff.staff s on s.project_id = t.project_id and s.id = t.staff_id
                join estate.project_zone p on p.id = t.project_id
                where cast(:from as timestamptz) <= :now""");
    }
}
