package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.Relation;
import io.shouwen.estate.vehicle.Plate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the stored data of some houses, to compare a register with it. */
@Repository
class KnownHouses {

    record House(
            UUID id,
            @Nullable BigDecimal area,
            HouseUse use,
            Ownership ownership,
            @Nullable UUID householdId,
            Map<String, Resident> residents) {}

    record Resident(UUID id, Relation relation, @Nullable String title, Set<String> phones) {}

    /** @param houses by code @param plates id of the house by plate */
    record Batch(Map<String, House> houses, Map<String, UUID> plates) {}

    private final JdbcClient jdbc;

    KnownHouses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Batch read(UUID projectId, Collection<HouseCode> codes, List<RegisterRow> rows) {
        String[] wanted = codes.stream().map(HouseCode::canonical).toArray(String[]::new);
        Map<String, House> houses = houses(projectId, wanted);
        residents(projectId, houses.values());
        String[] plates = rows.stream()
                .flatMap(row -> row.plates().stream())
                .map(Plate::text)
                .toArray(String[]::new);
        return new Batch(houses, plates(projectId, plates));
    }

    private Map<String, House> houses(UUID projectId, String[] codes) {
        Map<String, House> houses = new HashMap<>();
        jdbc.sql("""
                select h.id, h.code, h.area, h.use, h.ownership, k.id as household_id
                from estate.house h
                left join estate.household k
                    on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                where h.project_id = ? and h.code = any (?)""")
                .params(projectId, codes)
                .query((row, n) -> houses.put(
                        row.getString("code"),
                        new House(
                                row.getObject("id", UUID.class),
                                row.getBigDecimal("area"),
                                HouseUse.ofStored(row.getString("use")),
                                Ownership.ofStored(row.getString("ownership")),
                                row.getObject("household_id", UUID.class),
                                new HashMap<>())))
                .list();
        return houses;
    }

    /** Selects by household ids: PostgreSQL plans a join from the houses badly while new rows have no statistics. */
    private void residents(UUID projectId, Collection<House> houses) {
        Map<UUID, House> households = new HashMap<>();
        for (House house : houses) {
            if (house.householdId() != null) {
                households.put(house.householdId(), house);
            }
        }
        if (households.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select r.household_id, r.id, r.name, r.relation, r.title,
                       array(select p.written from estate.resident_phone p
                             where p.project_id = r.project_id and p.resident_id = r.id) as phones
                from estate.resident r
                where r.project_id = ? and r.household_id = any (?) and r.left_on is null""")
                .params(projectId, households.keySet().toArray(UUID[]::new))
                .query(row -> {
                    House house = households.get(row.getObject("household_id", UUID.class));
                    if (house != null) {
                        house.residents().put(row.getString("name"), resident(row));
                    }
                });
    }

    private static Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject("id", UUID.class),
                Relation.ofStored(row.getString("relation")),
                row.getString("title"),
                new HashSet<>(List.of((String[]) row.getArray("phones").getArray())));
    }

    private Map<String, UUID> plates(UUID projectId, String[] wanted) {
        Map<String, UUID> plates = new HashMap<>();
        jdbc.sql("select plate, house_id from estate.vehicle where project_id = ? and plate = any (?)")
                .params(projectId, wanted)
                .query((row, n) -> plates.put(row.getString("plate"), row.getObject("house_id", UUID.class)))
                .list();
        return plates;
    }
}
