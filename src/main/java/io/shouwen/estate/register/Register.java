package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.Houses;
import io.shouwen.estate.SpokenName;
import io.shouwen.estate.register.view.RegisterCounts;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes batches of register lines: reads the stored data of their houses, compares, and inserts or updates only the
 * differences. Houses are identified by code, residents by name within the house, numbers and plates by themselves.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Register {

    private final JdbcClient jdbc;
    private final Houses houses;
    private final KnownHouses known;

    Register(JdbcClient jdbc, Houses houses, KnownHouses known) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.known = known;
    }

    /** An advisory lock: one register at a time per project, until the transaction ends. */
    void lock(UUID projectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('estate.register ' || ?, 0))")
                .param(projectId.toString())
                .query((row, n) -> 0)
                .list();
    }

    /** Runs ANALYZE after thousands of inserts; otherwise the planner assumes almost no rows. */
    void countRows() {
        jdbc.sql("select platform.count_rows('estate')").query((row, n) -> 0).list();
    }

    /** @param rows of some hundred houses at most; all lines of a house must be in the same call */
    RegisterCounts write(UUID projectId, List<RegisterRow> rows) {
        Map<HouseCode, List<RegisterRow>> byHouse = rows.stream()
                .collect(Collectors.groupingBy(RegisterRow::house, LinkedHashMap::new, Collectors.toList()));
        KnownHouses.Batch before = known.read(projectId, byHouse.keySet(), rows);
        RegisterChanges changes = RegisterChanges.between(byHouse, before, houses.unitsOf(projectId, byHouse.keySet()));
        insertHouses(projectId, changes.newHouses());
        updateHouses(projectId, changes.changedHouses());
        insertHouseholds(projectId, changes.newHouseholds());
        insertResidents(projectId, changes.newResidents());
        updateResidents(projectId, changes.changedResidents());
        insertPhones(projectId, changes.newPhones());
        writeVehicles(projectId, changes.vehicles());
        return changes.counts();
    }

    private void insertHouses(UUID projectId, List<RegisterChanges.House> houses) {
        jdbc.sql("""
                insert into estate.house (project_id, id, unit_id, code, label, sort_key, floor, area, use, ownership)
                select ?, n.id, n.unit_id, n.code, n.label, n.sort_key, n.floor, n.area, n.use, n.ownership
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[], ?::text[],
                            ?::text[]) n (id, unit_id, code, label, sort_key, floor, area, use, ownership)""")
                .params(projectId, Sql.column(houses, RegisterChanges.House::id))
                .params(
                        Sql.column(houses, RegisterChanges.House::unitId),
                        Sql.column(houses, h -> h.code().canonical()))
                .params(
                        Sql.column(houses, h -> h.code().spoken()),
                        Sql.column(houses, h -> h.code().sortKey()))
                .params(Sql.column(houses, h -> h.code().floor()), Sql.column(houses, RegisterChanges.House::area))
                .params(
                        Sql.column(houses, h -> h.use().stored()),
                        Sql.column(houses, h -> h.ownership().stored()))
                .update();
    }

    private void updateHouses(UUID projectId, List<RegisterChanges.House> houses) {
        jdbc.sql("""
                update estate.house h set area = n.area, use = n.use, ownership = n.ownership, version = h.version + 1
                from unnest(?::uuid[], ?::numeric[], ?::text[], ?::text[]) n (id, area, use, ownership)
                where h.project_id = ? and h.id = n.id""")
                .params(Sql.column(houses, RegisterChanges.House::id), Sql.column(houses, RegisterChanges.House::area))
                .params(
                        Sql.column(houses, h -> h.use().stored()),
                        Sql.column(houses, h -> h.ownership().stored()))
                .param(projectId)
                .update();
    }

    private void insertHouseholds(UUID projectId, List<RegisterChanges.Household> households) {
        jdbc.sql("""
                insert into estate.household (project_id, id, house_id)
                select ?, * from unnest(?::uuid[], ?::uuid[])""")
                .params(projectId, Sql.column(households, RegisterChanges.Household::id))
                .param(Sql.column(households, RegisterChanges.Household::houseId))
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
                .params(projectId, Sql.column(people, RegisterChanges.Resident::id))
                .params(
                        Sql.column(people, RegisterChanges.Resident::householdId),
                        Sql.column(people, RegisterChanges.Resident::name))
                .params(
                        Sql.column(people, p -> p.relation().stored()),
                        Sql.column(people, RegisterChanges.Resident::title))
                .params(Sql.column(spoken, SpokenName::pinyin), Sql.column(spoken, SpokenName::initials))
                .param(Sql.column(spoken, SpokenName::words))
                .update();
    }

    private void updateResidents(UUID projectId, List<RegisterChanges.Resident> people) {
        jdbc.sql("""
                update estate.resident r set relation = n.relation, title = n.title, version = r.version + 1
                from unnest(?::uuid[], ?::text[], ?::text[]) n (id, relation, title)
                where r.project_id = ? and r.id = n.id""")
                .params(
                        Sql.column(people, RegisterChanges.Resident::id),
                        Sql.column(people, p -> p.relation().stored()))
                .params(Sql.column(people, RegisterChanges.Resident::title), projectId)
                .update();
    }

    private void insertPhones(UUID projectId, List<RegisterChanges.Phone> phones) {
        jdbc.sql("""
                insert into estate.resident_phone (project_id, resident_id, digits, extension, position)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[]) on conflict do nothing""")
                .params(projectId, Sql.column(phones, RegisterChanges.Phone::residentId))
                .params(
                        Sql.column(phones, p -> p.number().digits()),
                        Sql.column(phones, p -> p.number().extension()))
                .param(Sql.column(phones, RegisterChanges.Phone::position))
                .update();
    }

    private void writeVehicles(UUID projectId, List<RegisterChanges.Vehicle> vehicles) {
        jdbc.sql("""
                insert into estate.vehicle (project_id, id, house_id, plate)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::text[])
                on conflict (project_id, plate) do update
                set house_id = excluded.house_id, version = vehicle.version + 1""")
                .params(projectId, Sql.column(vehicles, v -> Ids.next()))
                .params(
                        Sql.column(vehicles, RegisterChanges.Vehicle::houseId),
                        Sql.column(vehicles, RegisterChanges.Vehicle::plate))
                .update();
    }
}
