package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.estate.UnitRef;
import io.shouwen.estate.house.view.BuildingsPage;
import io.shouwen.estate.house.view.HouseList;
import io.shouwen.estate.house.view.HousePage;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.vehicle.Vehicles;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Fills the house pages. */
@Repository
class HouseQueries implements ThingList {

    private static final int ROWS_OF_A_SECTION = 8;

    private static final SortOrder BY_CODE = new SortOrder(
            "code", false, "estate.house", List.of(new Column("h.sort_key", Type.TEXT), SortOrder.id("h.id")));

    /** With a common prefix of the sort key. */
    private static final String AMONG = " where h.project_id = :project and h.sort_key >= :from and h.sort_key < :to";

    private static final String HOUSES = """
            select h.id, h.code, h.sort_key, h.floor, h.area, h.use, h.ownership, p.names, p.people
            from estate.house h
            left join lateral (
                select (array_agg(r.name order by array_position(array['owner', 'tenant', 'family'], r.relation), r.id))[1\\:3]
                           as names,
                       count(*)::int as people
                from estate.household k
                join estate.resident r on r.project_id = k.project_id and r.household_id = k.id and r.left_on is null
                where k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null) p on true""";

    private final JdbcClient jdbc;
    private final Residents residents;
    private final Vehicles vehicles;
    private final StandingInstructions instructions;
    private final Clock clock;
    private final List<HouseSection> sections;

    HouseQueries(
            JdbcClient jdbc,
            Residents residents,
            Vehicles vehicles,
            StandingInstructions instructions,
            Clock clock,
            List<HouseSection> sections) {
        this.instructions = instructions;
        this.clock = clock;
        this.jdbc = jdbc;
        this.residents = residents;
        this.vehicles = vehicles;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HouseSection::order))
                .toList();
    }

    List<BuildingsPage.Building> buildings(UUID projectId, List<UnitRef> units) {
        Map<String, Integer> residents = new LinkedHashMap<>();
        jdbc.sql("""
                select b.code, count(r.id)::int as residents
                from estate.building b
                join estate.unit u on u.project_id = b.project_id and u.building_id = b.id
                join estate.house h on h.project_id = u.project_id and h.unit_id = u.id
                join estate.household k on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                join estate.resident r on r.project_id = k.project_id and r.household_id = k.id and r.left_on is null
                where b.project_id = ? group by b.code""")
                .param(projectId)
                .query((row, n) -> residents.put(row.getString("code"), row.getInt("residents")))
                .list();
        Map<String, List<UnitRef>> byBuilding = new LinkedHashMap<>();
        units.forEach(unit -> byBuilding
                .computeIfAbsent(unit.building(), code -> new ArrayList<>())
                .add(unit));
        return byBuilding.entrySet().stream()
                .map(building -> new BuildingsPage.Building(
                        building.getKey(),
                        building.getValue().stream()
                                .map(unit -> new BuildingsPage.Unit(unit.unit(), unit.houses(), unit.households()))
                                .toList(),
                        building.getValue().stream().mapToInt(UnitRef::houses).sum(),
                        building.getValue().stream()
                                .mapToInt(UnitRef::households)
                                .sum(),
                        residents.getOrDefault(building.getKey(), 0)))
                .toList();
    }

    /** The buildings with their numbers of houses; an index answers it alone. */
    List<HouseList.Choice> choices(UUID projectId) {
        return jdbc.sql("""
                select b.code, sum(h.houses)::int as houses
                from estate.building b
                join estate.unit u on u.project_id = b.project_id and u.building_id = b.id
                cross join lateral (
                    select count(*) as houses from estate.house h
                    where h.project_id = u.project_id and h.unit_id = u.id) h
                where b.project_id = ? group by b.code, b.sort_key order by b.sort_key""")
                .param(projectId)
                .query((row, n) -> new HouseList.Choice(row.getString("code"), row.getInt("houses")))
                .list();
    }

    /** Codes of the units of a building; none if it is not divided. */
    List<String> units(UUID projectId, String building) {
        return jdbc.sql("""
                select u.code from estate.unit u
                join estate.building b on b.project_id = u.project_id and b.id = u.building_id
                where u.project_id = ? and b.code = ? and u.code <> '' order by u.sort_key""").params(projectId, building).query(String.class).list();
    }

    static ListPlace place(String building, String unit, Map<String, String> address) {
        StringJoiner query = new StringJoiner("&");
        Address.add(query, "building", building);
        Address.add(query, "unit", unit);
        return ListPlace.of("houses", query.toString(), List.of(BY_CODE), address);
    }

    /** @param unit empty for all units @param building empty for all buildings */
    Cursor<HouseList.Row> list(UUID projectId, String building, String unit, ListPlace place) {
        return place.rows(
                position -> place.bind(among(
                                HOUSES + AMONG + " and " + position + place.end(Cursor.SIZE + 1),
                                projectId,
                                building,
                                unit))
                        .query(HouseQueries::listRow)
                        .list(),
                HouseList.Row::id,
                row -> BY_CODE.key(row.sortKey(), row.id()));
    }

    @Override
    public String path() {
        return "houses";
    }

    /** The page of a house is open to those who may open the list. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID house) {
        String building = address.getOrDefault("building", "");
        String unit = address.getOrDefault("unit", "");
        return Lists.neighbours(
                among(
                                place(building, unit, address).order().around("h.id", "from estate.house h" + AMONG),
                                project.id(),
                                building,
                                unit)
                        .param("row", house),
                id -> "houses/" + id);
    }

    private StatementSpec among(String sql, UUID projectId, String building, String unit) {
        String from = building.isEmpty()
                ? ""
                : unit.isEmpty() ? HouseCode.sortKeyOf(building) : HouseCode.sortKeyOf(building, unit);
        return jdbc.sql(sql).param("project", projectId).param("from", from).param("to", from + '\uffff');
    }

    private static HouseList.Row listRow(ResultSet row, int n) throws SQLException {
        return new HouseList.Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("sort_key"),
                (Integer) row.getObject("floor"),
                row.getBigDecimal("area"),
                HouseUse.ofStored(row.getString("use")),
                Ownership.ofStored(row.getString("ownership")),
                row.getArray("names") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("names").getArray()),
                row.getInt("people"));
    }

    /** One house with the sections of other rooms. @param car the form for adding a car */
    HousePage page(ProjectRef project, UUID houseId, Actor actor, Form car) {
        UUID projectId = project.id();
        HousePage.House house = house(projectId, houseId);
        return new HousePage(
                house,
                instructions.of(
                        projectId,
                        houseId,
                        clock.instant().atZone(project.zone()).toLocalDate()),
                people(projectId, residents.ofHouse(projectId, houseId)),
                vehicles.ofHouse(projectId, houseId),
                sections.stream()
                        .filter(section -> section.visibleTo(actor))
                        .map(section -> new HousePage.Section(
                                section.column(),
                                section.titleKey(),
                                section.rows(projectId, house.ref(), ROWS_OF_A_SECTION),
                                section.move(houseId)))
                        .toList(),
                car,
                EstateRoles.mayEdit(actor));
    }

    private HousePage.House house(UUID projectId, UUID id) {
        return jdbc.sql("""
                select id, code, label, floor, area, use, ownership, note from estate.house
                where project_id = ? and id = ?""")
                .params(projectId, id)
                .query((row, n) -> new HousePage.House(
                        new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label")),
                        (Integer) row.getObject("floor"),
                        row.getBigDecimal("area"),
                        HouseUse.ofStored(row.getString("use")),
                        Ownership.ofStored(row.getString("ownership")),
                        row.getString("note")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<HousePage.Person> people(UUID projectId, List<ResidentRef> residents) {
        Map<UUID, List<HousePage.Phone>> phones = new LinkedHashMap<>();
        jdbc.sql("""
                select resident_id, written,
                       (row_number() over (partition by resident_id order by position, written) - 1)::int as ordinal
                from estate.resident_phone where project_id = ? and resident_id = any (?)
                order by resident_id, ordinal""")
                .params(projectId, residents.stream().map(ResidentRef::id).toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID resident = row.getObject("resident_id", UUID.class);
                    return phones.computeIfAbsent(resident, id -> new ArrayList<>())
                            .add(new HousePage.Phone(
                                    resident,
                                    row.getInt("ordinal"),
                                    PhoneNumber.of(row.getString("written")).masked()));
                })
                .list();
        return residents.stream()
                .map(person -> new HousePage.Person(
                        person.id(),
                        person.name(),
                        person.relation(),
                        person.title(),
                        phones.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** @param ordinal index among the resident's numbers, from 0 */
    Optional<String> phone(UUID projectId, UUID residentId, int ordinal) {
        return jdbc.sql("""
                select written from estate.resident_phone where project_id = ? and resident_id = ?
                order by position, written""").params(projectId, residentId).query(String.class).list().stream()
                .skip(Math.max(ordinal, 0))
                .filter(number -> ordinal >= 0)
                .findFirst();
    }
}
