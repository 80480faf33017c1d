package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a house. Call it inside a scope. */
@Repository
@Transactional(readOnly = true)
@Clause("4.1.1.2")
public class Butlers {

    private final JdbcClient jdbc;
    private final StaffDirectory staff;

    Butlers(JdbcClient jdbc, StaffDirectory staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /** The one butler of a house, by its unit or its building; empty where the district is vacant. */
    public Optional<StaffMember> of(UUID projectId, String buildingCode, String unitCode) {
        return jdbc.sql("""
                        select d.butler_id from district.area a
                        join district.district d on d.project_id = a.project_id and d.id = a.district_id
                        where a.project_id = ? and a.building_code = ? and a.unit_code in (?, '')
                        order by a.unit_code desc limit 1""")
                .params(projectId, buildingCode, unitCode)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(butler -> butler)
                .flatMap(butler -> staff.working(projectId, butler));
    }

    /** Who answers for a house now: its butler, or the supervisor while its district is vacant or it is in none. */
    public Optional<StaffMember> answeringFor(UUID projectId, String buildingCode, String unitCode) {
        return of(projectId, buildingCode, unitCode).or(() -> staff.answering(projectId));
    }
}
