package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of the districts at the end of a period, or now while it is running. */
@Configuration(proxyBeanMethods = false)
class DistrictMeasures {

    private static final String SEEN =
            "from (select least(cast(:to as timestamptz), cast(:now as timestamptz)) as seen) a ";

    private final JdbcClient jdbc;

    DistrictMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Districts without units are not counted. */
    @Bean
    @Clause("4.1.1.1")
    Measure districtsWithinLimit() {
        return new SqlMeasure(jdbc, "district.limit", """
                select d.id, greatest(d.opened_at, cast(:from as timestamptz)) as at,
                       not exists (select from district.excess e
                                   where e.project_id = d.project_id and e.district_id = d.id
                                     and e.since < a.seen and coalesce(e.ended_at >= a.seen, true)) as kept,
                       d.name as label, 'districts/' || d.id || '/history' as path, s.name as who
                """ + SEEN + """
                join district.district d on d.project_id = :project and d.opened_at < a.seen
                left join staff.member s on s.project_id = d.project_id and s.id = d.butler_id
                where cast(:from as timestamptz) <= :now
                  and exists (select from district.area x
                              where x.project_id = d.project_id and x.district_id = d.id)""", 100);
    }

    /** Of the units with a butler, those whose lobby's poster names this butler. */
    @Bean
    @Clause("4.1.1.2")
    Measure butlersPosted() {
        return new SqlMeasure(jdbc, "district.butler-posted", """
                select t.id, greatest(t.from_at, cast(:from as timestamptz)) as at,
                       coalesce((select p.butler_id = t.butler_id from district.poster p
                                 where p.project_id = t.project_id and p.building_code = t.building_code
                                   and p.unit_code = t.unit_code and p.hung_at < a.seen
                                 order by p.hung_at desc limit 1), false) as kept,
                       t.building_code || case when t.unit_code = '' then '' else '-' || t.unit_code end as label,
                       'districts/posters' as path, s.name as who
                """ + SEEN + """
                join district.term t on t.project_id = :project and t.from_at < a.seen
                    and coalesce(t.to_at >= a.seen, true)
                join staff.member s on s.project_id = t.project_id and s.id = t.butler_id
                where cast(:from as timestamptz) <= :now""");
    }
}
