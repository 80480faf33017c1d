package io.shouwen.people;

import io.shouwen.estate.Houses;
import io.shouwen.estate.UnitRef;
import io.shouwen.people.view.DistrictsPage.AreaChoice;
import io.shouwen.people.view.DistrictsPage.District;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The butlers' districts: made of whole buildings or single units, each house in at most one. */
@Clause({"4.1.1.1", "4.1.1.2"})
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Districts {

    /** Households one butler may look after, unless the star level asks for less. */
    static final int LIMIT = 600;

    private record Row(
            UUID id,
            String name,
            @Nullable UUID butlerId,
            @Nullable String butler) {}

    private final JdbcClient jdbc;
    private final Houses houses;
    private final Audit audit;

    Districts(JdbcClient jdbc, Houses houses, Audit audit) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.audit = audit;
    }

    /** Everything the page of districts shows, from one look at the units. */
    record Overview(List<District> districts, List<AreaChoice> unassigned) {}

    Overview overview(UUID projectId) {
        List<UnitRef> units = houses.units(projectId);
        List<District> districts = districts(projectId, units);
        return new Overview(districts, unassigned(units, districts));
    }

    private List<District> districts(UUID projectId, List<UnitRef> units) {
        record Held(UUID district, String building, String unit) {}
        List<Held> held = jdbc.sql("""
                select district_id, building_code, unit_code from people.district_area
                where project_id = ? order by 2, 3""")
                .param(projectId)
                .query((row, n) -> new Held(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        Set<String> single = held.stream()
                .filter(h -> !h.unit().isEmpty())
                .map(h -> h.building() + "/" + h.unit())
                .collect(Collectors.toSet());
        Map<UUID, List<AreaChoice>> areas = held.stream()
                .collect(Collectors.groupingBy(
                        Held::district,
                        Collectors.mapping(h -> area(units, single, h.building(), h.unit()), Collectors.toList())));
        return jdbc
                .sql("""
                select d.id, d.name, d.butler_id, s.name from people.district d
                left join people.staff s on s.project_id = d.project_id and s.id = d.butler_id
                where d.project_id = ? order by d.name""")
                .param(projectId)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getString(4)))
                .list()
                .stream()
                .map(row -> {
                    List<AreaChoice> own = areas.getOrDefault(row.id(), List.of());
                    int households =
                            own.stream().mapToInt(AreaChoice::households).sum();
                    return new District(row.id(), row.name(), row.butlerId(), row.butler(), own, households);
                })
                .toList();
    }

    /** Buildings no part of which is taken, and single units of buildings not taken as a whole. */
    private static List<AreaChoice> unassigned(List<UnitRef> units, List<District> districts) {
        Set<String> taken = new HashSet<>();
        Set<String> touched = new HashSet<>();
        districts.stream().flatMap(d -> d.areas().stream()).forEach(area -> {
            taken.add(area.value());
            touched.add(area.building());
        });
        List<AreaChoice> free = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UnitRef unit : units) {
            if (seen.add(unit.building()) && !touched.contains(unit.building())) {
                free.add(area(units, Set.of(), unit.building(), ""));
            }
            String value = unit.building() + "/" + unit.unit();
            if (!unit.unit().isEmpty() && !taken.contains(unit.building() + "/") && !taken.contains(value)) {
                free.add(new AreaChoice(unit.building(), unit.unit(), unit.households()));
            }
        }
        return free;
    }

    boolean nameTaken(UUID projectId, String name) {
        return jdbc.sql("select exists (select 1 from people.district where project_id = ? and name = ?)")
                .params(projectId, name)
                .query(Boolean.class)
                .single();
    }

    void open(UUID projectId, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into people.district (project_id, id, name) values (?, ?, ?)")
                .params(projectId, id, name)
                .update();
        audit.record(projectId, "opened", "district", id, null, Map.of("name", name));
    }

    /** @param butlerId null leaves the district vacant: its matters are the supervisor's */
    boolean appoint(UUID projectId, UUID districtId, @Nullable UUID butlerId) {
        Optional<Row> before = find(projectId, districtId);
        jdbc.sql("update people.district set butler_id = ?, version = version + 1 where project_id = ? and id = ?")
                .params(Sql.values(butlerId, projectId, districtId))
                .update();
        before.ifPresent(row -> audit.record(
                projectId,
                "appointed",
                "district",
                districtId,
                Map.of("butler", String.valueOf(row.butlerId())),
                Map.of("butler", String.valueOf(butlerId))));
        return before.isPresent();
    }

    boolean add(UUID projectId, UUID districtId, String building, String unit) {
        if (find(projectId, districtId).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                insert into people.district_area (project_id, district_id, building_code, unit_code) values (?, ?, ?, ?)
                on conflict (project_id, building_code, unit_code) do update set district_id = excluded.district_id""").params(projectId, districtId, building, unit).update();
        audit.record(projectId, "added-area", "district", districtId, null, Map.of("building", building, "unit", unit));
        return true;
    }

    boolean remove(UUID projectId, UUID districtId, String building, String unit) {
        int removed =
                jdbc.sql("""
                delete from people.district_area
                where project_id = ? and district_id = ? and building_code = ? and unit_code = ?""").params(projectId, districtId, building, unit).update();
        if (removed == 1) {
            audit.record(
                    projectId,
                    "removed-area",
                    "district",
                    districtId,
                    Map.of("building", building, "unit", unit),
                    null);
        }
        return removed == 1;
    }

    private Optional<Row> find(UUID projectId, UUID districtId) {
        return jdbc.sql("select id, name, butler_id from people.district where project_id = ? and id = ?")
                .params(projectId, districtId)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), null))
                .optional();
    }

    /** A building counts the households of those of its units that no district took out of it. */
    private static AreaChoice area(List<UnitRef> units, Set<String> single, String building, String unit) {
        int households = units.stream()
                .filter(u -> u.building().equals(building))
                .filter(u -> unit.isEmpty()
                        ? !single.contains(building + "/" + u.unit())
                        : u.unit().equals(unit))
                .mapToInt(UnitRef::households)
                .sum();
        return new AreaChoice(building, unit, households);
    }
}
