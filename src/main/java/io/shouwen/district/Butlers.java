package io.shouwen.district;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The butler of a house, according to its unit or building; empty if the district is vacant or there is none. */
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

    /** The butler of each of these houses, by the house's id, in two queries; houses of a vacant district are left out. */
    public Map<UUID, StaffMember> ofHouses(UUID projectId, Collection<HouseRef> houses) {
        List<HouseRef> asked = List.copyOf(houses);
        Map<UUID, UUID> butlers = new HashMap<>();
        jdbc.sql("""
                select distinct on (h.id) h.id, d.butler_id
                from unnest(?::uuid[], ?::text[], ?::text[]) h (id, building, unit)
                join district.area a on a.building_code = h.building and a.unit_code in (h.unit, '')
                join district.district d on d.project_id = a.project_id and d.id = a.district_id
                where a.project_id = ?
                order by h.id, a.unit_code desc""")
                .params(
                        Sql.column(asked, HouseRef::id),
                        Sql.column(asked, house -> house.parts().building()),
                        Sql.column(asked, house -> house.parts().unit()),
                        projectId)
                .query(row -> {
                    UUID butler = row.getObject("butler_id", UUID.class);
                    if (butler != null) {
                        butlers.put(row.getObject("id", UUID.class), butler);
                    }
                });
        Map<UUID, StaffMember> working = staff.working(projectId, butlers.values());
        Map<UUID, StaffMember> found = new HashMap<>();
        butlers.forEach((house, butler) -> {
            StaffMember member = working.get(butler);
            if (member != null) {
                found.put(house, member);
            }
        });
        return found;
    }

    /** Who answers for a house now: its butler, or the supervisor if its district is vacant or it is in none. */
    public Optional<StaffMember> answeringFor(UUID projectId, String buildingCode, String unitCode) {
        return of(projectId, buildingCode, unitCode).or(() -> staff.answering(projectId));
    }
}
