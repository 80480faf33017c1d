package io.shouwen.custody.consent;

import io.shouwen.custody.consent.view.ConsentLine;
import io.shouwen.custody.consent.view.HouseConsentsPage;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import io.shouwen.platform.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists the households living in the project with the consent that stands for each. */
@Repository
class ConsentQueries {

    static final int MOST_LINES = 20_000;
    private static final int FOUND = 60;

    private static final SortOrder BY_HOUSE = new SortOrder(
            "house",
            false,
            "(select project_id, house_id as id, sort_key from estate.present_household)",
            List.of(new Column("h.sort_key", Type.TEXT), SortOrder.id("h.house_id")));

    private static final String LINE =
            """
            select h.house_id, h.house_label, h.sort_key, c.id, c.given_by, c.given_at, c.text_version, p.name as taken_by,
                   (select max(w.withdrawn_at) from custody.consent w
                    where w.project_id = h.project_id and w.household_id = h.household_id) as withdrawn_at
            from estate.present_household h\s""" + Consents.STANDING.replace("cross join", "left join").stripTrailing()
                    + " on true left join platform.person p on p.id = c.taken_by where h.project_id = :project ";

    private final JdbcClient jdbc;
    private final Houses houses;
    private final Residents residents;

    ConsentQueries(JdbcClient jdbc, Houses houses, Residents residents) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.residents = residents;
    }

    static ListPlace place(ConsentFilter filter, Map<String, String> address) {
        return ListPlace.of("consents", filter.query(), List.of(BY_HOUSE), address);
    }

    Cursor<ConsentLine> page(UUID projectId, ConsentFilter filter, ListPlace place) {
        Set<UUID> found = found(projectId, filter);
        return place.rows(
                position -> lines(projectId, filter, found, place, position, Cursor.SIZE + 1),
                ConsentLine::houseId,
                line -> BY_HOUSE.key(line.sortKey(), line.houseId()));
    }

    /** From the first page on. */
    List<ConsentLine> all(UUID projectId, ConsentFilter filter, ListPlace place) {
        return lines(projectId, filter, found(projectId, filter), place, "true", MOST_LINES);
    }

    private List<ConsentLine> lines(
            UUID projectId, ConsentFilter filter, Set<UUID> found, ListPlace place, String position, int limit) {
        String shown = switch (filter.show()) {
            case "with" -> "and c.id is not null ";
            case "without" -> "and c.id is null ";
            case "withdrawn" -> """
                            and c.id is null and exists (
                                select from custody.consent w where w.project_id = h.project_id
                                and w.household_id = h.household_id and w.withdrawn_at is not null)\s""";
            default -> "";
        };
        String sought = filter.q().isEmpty() ? "" : "and h.house_id = any (:found) ";
        StatementSpec statement = place.bind(jdbc.sql(LINE + shown + sought + "and " + position + place.end(limit)))
                .param("project", projectId);
        return (filter.q().isEmpty() ? statement : statement.param("found", found.toArray(UUID[]::new)))
                .query(ConsentQueries::line)
                .list();
    }

    /** Houses whose code begins as typed, and those of residents with such a name or number. */
    private Set<UUID> found(UUID projectId, ConsentFilter filter) {
        Set<UUID> found = new HashSet<>();
        if (!filter.q().isEmpty()) {
            houses.beginning(projectId, filter.q(), FOUND).forEach(house -> found.add(house.id()));
            residents
                    .find(projectId, filter.q(), FOUND)
                    .forEach(person -> found.add(person.resident().house().id()));
        }
        return found;
    }

    /** The consents of a house, with the names of those who recorded them. */
    List<HouseConsentsPage.Line> history(UUID projectId, UUID houseId) {
        return jdbc.sql("""
                select c.id, c.given_by, c.given_at, c.text_version, c.paper_id, c.withdrawn_at, p.name as taken_by,
                       w.name as withdrawn_by, c.withdrawn_kind, h.household_id is null as moved_out
                from custody.consent c
                join platform.person p on p.id = c.taken_by
                left join platform.person w on w.id = c.withdrawn_by
                left join estate.present_household h
                    on h.project_id = c.project_id and h.household_id = c.household_id
                where c.project_id = ? and c.house_id = ? order by c.given_at desc, c.id desc limit 50""")
                .params(projectId, houseId)
                .query((row, n) -> new HouseConsentsPage.Line(
                        row.getObject("id", UUID.class),
                        row.getString("given_by"),
                        Sql.instant(row, "given_at"),
                        row.getInt("text_version"),
                        row.getObject("paper_id", UUID.class),
                        row.getString("taken_by"),
                        Sql.instantOrNull(row, "withdrawn_at"),
                        row.getString("withdrawn_by"),
                        row.getBoolean("moved_out")))
                .list();
    }

    private static ConsentLine line(ResultSet row, int n) throws SQLException {
        return new ConsentLine(
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("sort_key"),
                row.getObject("id", UUID.class),
                row.getString("given_by"),
                Sql.instantOrNull(row, "given_at"),
                row.getInt("text_version"),
                row.getString("taken_by"),
                Sql.instantOrNull(row, "withdrawn_at"));
    }
}
