package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records who was butler of which unit from when to when. Past terms never change. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class ButlersOfUnits {

    private final JdbcClient jdbc;

    ButlersOfUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends and begins terms according to the present assignment; idempotent. */
    void settle(UUID projectId, Instant now) {
        jdbc.sql("""
                update district.term t set to_at = greatest(t.from_at, cast(:now as timestamptz))
                where t.project_id = :project and t.to_at is null and not exists (
                    select from district.unit_district u
                    where u.project_id = t.project_id and u.building_code = t.building_code
                      and u.unit_code = t.unit_code and u.district_id = t.district_id and u.butler_id = t.butler_id)""").param("project", projectId).param("now", Sql.at(now)).update();
        jdbc.sql("""
                insert into district.term
                    (project_id, id, building_code, unit_code, district_id, butler_id, from_at)
                select u.project_id, gen_random_uuid(), u.building_code, u.unit_code, u.district_id, u.butler_id, :now
                from district.unit_district u
                where u.project_id = :project and u.butler_id is not null
                on conflict (project_id, building_code, unit_code) where to_at is null do nothing""").param("project", projectId).param("now", Sql.at(now)).update();
    }

    /** A time during which somebody was butler of some units of a district; no end while it is running. */
    record Term(
            String butler,
            int units,
            Instant from,
            @Nullable Instant to) {}

    List<Term> of(UUID projectId, UUID districtId) {
        return jdbc.sql("""
                select s.name, count(*)::int as units, t.from_at, t.to_at
                from district.term t
                join staff.member s on s.project_id = t.project_id and s.id = t.butler_id
                where t.project_id = ? and t.district_id = ? and t.to_at is distinct from t.from_at
                group by s.name, t.from_at, t.to_at
                order by t.from_at desc, s.name collate platform.pinyin limit 50""")
                .params(projectId, districtId)
                .query((row, n) -> new Term(
                        row.getString("name"),
                        row.getInt("units"),
                        Sql.instant(row, "from_at"),
                        Sql.instantOrNull(row, "to_at")))
                .list();
    }
}
