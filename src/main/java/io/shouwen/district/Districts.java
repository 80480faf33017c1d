package io.shouwen.district;

import io.shouwen.district.view.DistrictsPage;
import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.district.view.DistrictsPage.District;
import io.shouwen.district.view.DistrictsPage.Held;
import io.shouwen.estate.Houses;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of districts. A district consists of whole buildings or single units; each house is in at most one. */
@Clause({"4.1.1.1", "4.1.1.2"})
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Districts {

    /** A district and its butler, who is null while it is vacant. */
    record Named(
            UUID id,
            String name,
            @Nullable UUID butler,
            @Nullable String butlerName) {}

    /** The data of the districts page, from one read of the units. */
    record Overview(List<District> districts, List<AreaChoice> unassigned, int housesWithout) {}

    private final JdbcClient jdbc;
    private final Houses houses;
    private final Quarters quarters;
    private final ButlersOfUnits terms;
    private final HouseholdLimits limits;
    private final Audit audit;
    private final Live live;

    Districts(
            JdbcClient jdbc,
            Houses houses,
            Quarters quarters,
            ButlersOfUnits terms,
            HouseholdLimits limits,
            Audit audit,
            Live live) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.quarters = quarters;
        this.terms = terms;
        this.limits = limits;
        this.audit = audit;
        this.live = live;
    }

    Overview overview(UUID projectId) {
        List<UnitRef> units = houses.units(projectId);
        Assignment assignment = assignment(projectId);
        List<Quarter> named = quarters.list(projectId);
        List<District> districts = list(projectId).stream()
                .map(one -> {
                    List<AreaChoice> own = assignment.areasOf(one.id()).stream()
                            .map(area -> assignment.counted(area, units))
                            .toList();
                    int households =
                            own.stream().mapToInt(AreaChoice::households).sum();
                    return new District(
                            one.id(),
                            one.name(),
                            one.butler(),
                            one.butlerName(),
                            own,
                            held(one, named, assignment, units),
                            offered(one, named, assignment, units),
                            households);
                })
                .toList();
        return new Overview(districts, assignment.free(units), assignment.housesWithout(units));
    }

    private static List<Held> held(Named one, List<Quarter> named, Assignment assignment, List<UnitRef> units) {
        return named.stream()
                .flatMap(quarter -> quarter.heldBy(one.id(), assignment, units).stream())
                .toList();
    }

    private static List<DistrictsPage.Named> offered(
            Named one, List<Quarter> named, Assignment assignment, List<UnitRef> units) {
        return named.stream()
                .filter(quarter ->
                        quarter.of(units).stream().anyMatch(unit -> !one.id().equals(assignment.of(unit))))
                .map(quarter -> new DistrictsPage.Named(quarter.id(), quarter.name(), quarter.households(units)))
                .toList();
    }

    Assignment assignment(UUID projectId) {
        Map<Area, UUID> entries = new HashMap<>();
        jdbc.sql("select building_code, unit_code, district_id from district.area where project_id = ?")
                .param(projectId)
                .query(row -> {
                    entries.put(new Area(row.getString(1), row.getString(2)), row.getObject(3, UUID.class));
                });
        return new Assignment(entries);
    }

    List<Named> list(UUID projectId) {
        return jdbc.sql("""
                select d.id, d.name, d.butler_id, s.name from district.district d
                left join staff.member s on s.project_id = d.project_id and s.id = d.butler_id
                where d.project_id = ? order by d.name""")
                .param(projectId)
                .query((row, n) -> new Named(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getString(4)))
                .list();
    }

    Named get(UUID projectId, UUID id) {
        return list(projectId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean nameTaken(UUID projectId, String name) {
        return jdbc.sql("select exists (select 1 from district.district where project_id = ? and name = ?)")
                .params(projectId, name)
                .query(Boolean.class)
                .single();
    }

    /** Locks the districts of a project, so that changes run one after another. */
    void lock(UUID projectId) {
        jdbc.sql("select id from district.district where project_id = ? order by id for update")
                .param(projectId)
                .query(UUID.class)
                .list();
    }

    UUID open(UUID projectId, String name, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("insert into district.district (project_id, id, name, opened_at) values (?, ?, ?, ?)")
                .params(projectId, id, name, Sql.at(now))
                .update();
        audit.record(projectId, "opened", "district", id, null, Map.of("name", name));
        live.publish(projectId, "districts", id.toString());
        return id;
    }

    /** @param butler null makes the district vacant: the supervisor answers */
    void appoint(UUID projectId, Named district, @Nullable UUID butler, Instant now) {
        jdbc.sql("update district.district set butler_id = ?, version = version + 1 where project_id = ? and id = ?")
                .params(Sql.values(butler, projectId, district.id()))
                .update();
        audit.record(
                projectId,
                "appointed",
                "district",
                district.id(),
                Map.of("butler", String.valueOf(district.butler())),
                Map.of("butler", String.valueOf(butler)));
        changed(projectId, now);
    }

    /** Assigns areas to the district, whichever district had them. */
    void place(UUID projectId, UUID districtId, Collection<Area> areas, Instant now) {
        jdbc.sql("""
                insert into district.area (project_id, district_id, building_code, unit_code)
                select ?, ?, * from unnest(?, ?)
                on conflict (project_id, building_code, unit_code) do update set district_id = excluded.district_id""")
                .params(Sql.values(projectId, districtId, Areas.buildings(areas), Areas.units(areas)))
                .update();
        audit.record(projectId, "added-areas", "district", districtId, null, Map.of("areas", written(areas)));
        changed(projectId, now);
    }

    /** Removes an area from the district; unassigned areas are an alarm on the page. */
    void release(UUID projectId, UUID districtId, Area area, Instant now) {
        int gone = jdbc.sql("""
                delete from district.area
                where project_id = ? and district_id = ? and building_code = ? and unit_code = ?""")
                .params(projectId, districtId, area.buildingCode(), area.unitCode())
                .update();
        if (gone != 1) {
            throw new NotFound();
        }
        audit.record(projectId, "removed-area", "district", districtId, Map.of("areas", written(List.of(area))), null);
        changed(projectId, now);
    }

    /** Updates everything derived from the assignment: butlers' terms, districts over the limit, open pages. */
    void changed(UUID projectId, Instant now) {
        tidy(projectId);
        terms.settle(projectId, now);
        limits.check(projectId, now);
        live.publish(projectId, "districts", "");
    }

    /**
     * Removes redundant entries: a unit's that equals its building's, and a building's if every unit has its own. If
     * all units of a building belong to one district, the building gets the entry instead.
     */
    private void tidy(UUID projectId) {
        String split = """
                with split as (
                    select building_code as code, min(district_id::text)::uuid as one,
                           min(district_id::text) = max(district_id::text) as same
                    from district.unit_district
                    where project_id = :project and unit_code <> ''
                    group by building_code having bool_and(apart))
                """;
        jdbc.sql(split + """
                insert into district.area (project_id, district_id, building_code, unit_code)
                select :project, one, code, '' from split where same
                on conflict (project_id, building_code, unit_code) do update set district_id = excluded.district_id""").param("project", projectId).update();
        jdbc.sql(split + """
                delete from district.area whole using split
                where whole.project_id = :project and whole.building_code = split.code and whole.unit_code = ''
                  and not split.same""").param("project", projectId).update();
        jdbc.sql("""
                delete from district.area own using district.area whole
                where own.project_id = ? and own.unit_code <> '' and whole.project_id = own.project_id
                  and whole.building_code = own.building_code and whole.unit_code = ''
                  and whole.district_id = own.district_id""").param(projectId).update();
    }

    private static List<String> written(Collection<Area> areas) {
        return areas.stream().map(Areas::value).toList();
    }
}
