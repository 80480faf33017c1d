package io.shouwen.patrol.route;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the units of districts and their number of floors. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UnitsOfDistricts {

    /** @param floors 0 if no house code of the unit contains a floor */
    record Unit(String building, String unit, int floors) {

        /** {@code 3/2}. */
        String value() {
            return building + "/" + unit;
        }
    }

    private final JdbcClient jdbc;

    UnitsOfDistricts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> of(UUID projectId, UUID districtId) {
        return jdbc.sql("""
                select u.building_code, u.unit_code, coalesce(max(h.floor), 0) as floors
                from district.unit_district u
                left join estate.house_place h on h.project_id = u.project_id and h.unit_id = u.unit_id
                where u.project_id = ? and u.district_id = ?
                group by u.building_code, u.unit_code, u.building_key, u.unit_key
                order by u.building_key, u.unit_key""")
                .params(projectId, districtId)
                .query((row, n) -> new Unit(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
