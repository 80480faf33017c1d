package io.shouwen.estate;

import io.shouwen.platform.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lines of a register in sets: reads what is known of their houses, compares, and inserts or changes only what
 * differs. A house is known by its code, a resident by the name within the house, a number and a plate by themselves.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Register {

    private final JdbcClient jdbc;
    private final KnownHouses known;

    Register(JdbcClient jdbc, KnownHouses known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** One register at a time in a project; held until the transaction ends. */
    void lock(UUID projectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('estate.register ' || ?, 0))")
                .param(projectId.toString())
                .query((row, n) -> 0)
                .list();
    }

    /** Tells the planner of rows that came in by the thousand; else it expects hardly any until the next day. */
    void countRows() {
        jdbc.sql("select platform.count_rows('estate')").query((row, n) -> 0).list();
    }

    /** @param rows some hundred houses at most; all lines of a house in one call */
    RegisterCounts write(UUID projectId, List<RegisterRow> rows) {
        Map<HouseCode, List<RegisterRow>> houses = rows.stream()
                .collect(Collectors.groupingBy(RegisterRow::house, LinkedHashMap::new, Collectors.toList()));
        KnownHouses.Batch before = known.read(projectId, houses.keySet(), rows);
        RegisterChanges changes = RegisterChanges.between(houses, before, units(projectId, houses.keySet()));
        insertHouses(projectId, changes.newHouses());
        updateHouses(projectId, changes.changedHouses());
        insertHouseholds(projectId, changes.newHouseholds());
        insertResidents(projectId, changes.newResidents());
        updateResidents(projectId, changes.changedResidents());
        insertPhones(projectId, changes.newPhones());
        writeVehicles(projectId, changes.vehicles());
        return changes.counts();
    }

    /** The unit a house stands in, made where it is new. */
    UUID unit(UUID projectId, HouseCode house) {
        return Objects.requireNonNull(units(projectId, List.of(house)).get(unitKey(house)));
    }

    /** Ids of the units, made where they are new. */
    private Map<String, UUID> units(UUID projectId, Collection<HouseCode> houses) {
        Set<String> buildings =
                houses.stream().map(HouseCode::building).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> codes = List.copyOf(buildings);
        jdbc.sql("""
                insert into estate.building (project_id, id, code, sort_key)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[]) on conflict do nothing""")
                .params(projectId, Columns.of(codes, c -> Ids.next()), Columns.of(codes, c -> c))
                .param(Columns.of(codes, HouseCode::sortKeyOf))
                .update();
        List<HouseCode> firsts = new ArrayList<>(houses.stream()
                .collect(Collectors.toMap(Register::unitKey, h -> h, (a, b) -> a, LinkedHashMap::new))
                .values());
        jdbc.sql("""
                insert into estate.unit (project_id, id, building_id, code, sort_key)
                select b.project_id, n.id, b.id, n.unit, n.sort_key
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) n (id, building, unit, sort_key)
                join estate.building b on b.project_id = ? and b.code = n.building
                on conflict do nothing""")
                .params(Columns.of(firsts, h -> Ids.next()), Columns.of(firsts, HouseCode::building))
                .params(
                        Columns.of(firsts, HouseCode::unit),
                        Columns.of(firsts, h -> HouseCode.sortKeyOf(h.building(), h.unit())),
                        projectId)
                .update();
        Map<String, UUID> ids = new LinkedHashMap<>();
        jdbc.sql("""
                select b.code || '|' || u.code as key, u.id from estate.unit u
                join estate.building b on b.project_id = u.project_id and b.id = u.building_id
                where u.project_id = ? and b.code = any (?)""")
                .params(projectId, codes.toArray(String[]::new))
                .query((row, n) -> ids.put(row.getString("key"), row.getObject("id", UUID.class)))
                .list();
        return ids;
    }

    static String unitKey(HouseCode house) {
        return house.building() + "|" + house.unit();
    }

    private void insertHouses(UUID projectId, List<RegisterChanges.House> houses) {
        jdbc.sql("""
                insert into estate.house (project_id, id, unit_id, code, label, sort_key, floor, area, use, ownership)
                select ?, n.id, n.unit_id, n.code, n.label, n.sort_key, n.floor, n.area, n.use, n.ownership
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[], ?::text[],
                            ?::text[]) n (id, unit_id, code, label, sort_key, floor, area, use, ownership)""")
                .params(projectId, Columns.of(houses, RegisterChanges.House::id))
                .params(
                        Columns.of(houses, RegisterChanges.House::unitId),
                        Columns.of(houses, h -> h.code().canonical()))
                .params(
                        Columns.of(houses, h -> h.code().spoken()),
                        Columns.of(houses, h -> h.code().sortKey()))
                .params(Columns.of(houses, h -> h.code().floor()), Columns.of(houses, RegisterChanges.House::area))
                .params(
                        Columns.of(houses, h -> h.use().stored()),
                        Columns.of(houses, h -> h.ownership().stored()))
                .update();
    }

    private void updateHouses(UUID projectId, List<RegisterChanges.House> houses) {
        jdbc.sql("""
                update estate.house h set area = n.area, use = n.use, ownership = n.ownership, version = h.version + 1
                from unnest(?::uuid[], ?::numeric[], ?::text[], ?::text[]) n (id, area, use, ownership)
                where h.project_id = ? and h.id = n.id""")
                .params(Columns.of(houses, RegisterChanges.House::id), Columns.of(houses, RegisterChanges.House::area))
                .params(
                        Columns.of(houses, h -> h.use().stored()),
                        Columns.of(houses, h -> h.ownership().stored()))
                .param(projectId)
                .update();
    }

    private void insertHouseholds(UUID projectId, List<RegisterChanges.Household> households) {
        jdbc.sql("""
                insert into estate.household (project_id, id, house_id)
                select ?, * from unnest(?::uuid[], ?::uuid[])""")
                .params(projectId, Columns.of(households, RegisterChanges.Household::id))
                .param(Columns.of(households, RegisterChanges.Household::houseId))
                .update();
    }

    private void insertResidents(UUID projectId, List<RegisterChanges.Resident> people) {
        List<SpokenName> spoken =
                people.stream().map(p -> SpokenName.of(p.name())).toList();
        jdbc.sql("""
                insert into estate.resident
                    (project_id, id, household_id, name, relation, title, pinyin, initials, words)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                        ?::text[])""")
                .params(projectId, Columns.of(people, RegisterChanges.Resident::id))
                .params(
                        Columns.of(people, RegisterChanges.Resident::householdId),
                        Columns.of(people, RegisterChanges.Resident::name))
                .params(
                        Columns.of(people, p -> p.relation().stored()),
                        Columns.of(people, RegisterChanges.Resident::title))
                .params(Columns.of(spoken, SpokenName::pinyin), Columns.of(spoken, SpokenName::initials))
                .param(Columns.of(spoken, SpokenName::words))
                .update();
    }

    private void updateResidents(UUID projectId, List<RegisterChanges.Resident> people) {
        jdbc.sql("""
                update estate.resident r set relation = n.relation, title = n.title, version = r.version + 1
                from unnest(?::uuid[], ?::text[], ?::text[]) n (id, relation, title)
                where r.project_id = ? and r.id = n.id""")
                .params(
                        Columns.of(people, RegisterChanges.Resident::id),
                        Columns.of(people, p -> p.relation().stored()))
                .params(Columns.of(people, RegisterChanges.Resident::title), projectId)
                .update();
    }

    private void insertPhones(UUID projectId, List<RegisterChanges.Phone> phones) {
        jdbc.sql("""
                insert into estate.resident_phone (project_id, resident_id, digits, extension, position)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[]) on conflict do nothing""")
                .params(projectId, Columns.of(phones, RegisterChanges.Phone::residentId))
                .params(
                        Columns.of(phones, p -> p.number().digits()),
                        Columns.of(phones, p -> p.number().extension()))
                .param(Columns.of(phones, RegisterChanges.Phone::position))
                .update();
    }

    private void writeVehicles(UUID projectId, List<RegisterChanges.Vehicle> vehicles) {
        jdbc.sql("""
                insert into estate.vehicle (project_id, id, house_id, plate)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::text[])
                on conflict (project_id, plate) do update
                set house_id = excluded.house_id, version = vehicle.version + 1""")
                .params(projectId, Columns.of(vehicles, v -> Ids.next()))
                .params(
                        Columns.of(vehicles, RegisterChanges.Vehicle::houseId),
                        Columns.of(vehicles, RegisterChanges.Vehicle::plate))
                .update();
    }
}
