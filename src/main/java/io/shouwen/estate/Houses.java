package io.shouwen.estate;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The houses and units of a project. Call it inside the project's scope. */
@Repository
@Transactional(readOnly = true)
public class Houses {

    private final JdbcClient jdbc;

    Houses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HouseRef> byId(UUID projectId, UUID id) {
        return jdbc.sql("select id, code, label from estate.house where project_id = ? and id = ?")
                .params(projectId, id)
                .query(Houses::house)
                .optional();
    }

    /** @param note what everybody should know about the house; empty for nothing */
    public record Noted(HouseRef house, String note) {}

    public Optional<Noted> noted(UUID projectId, UUID id) {
        return jdbc.sql("select id, code, label, note from estate.house where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new Noted(house(row, n), row.getString("note")))
                .optional();
    }

    /** @param typed a house in any form that {@link HouseCode} accepts */
    public Optional<HouseRef> byCode(UUID projectId, String typed) {
        return HouseCode.parse(typed)
                .flatMap(code -> jdbc.sql("select id, code, label from estate.house where project_id = ? and code = ?")
                        .params(projectId, code.canonical())
                        .query(Houses::house)
                        .optional());
    }

    /** Houses whose code starts with what was typed; an exact match comes first. */
    public List<HouseRef> beginning(UUID projectId, String typed, int limit) {
        Optional<String> exact = HouseCode.parse(typed).map(HouseCode::canonical);
        Optional<String> beginning = exact.or(() -> HouseCode.beginning(typed));
        if (beginning.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, code, label from estate.house
                where project_id = ? and code >= ? and code < ?
                order by code <> ?, sort_key limit ?""")
                .params(projectId, beginning.get(), beginning.get() + '\uffff', beginning.get(), limit)
                .query(Houses::house)
                .list();
    }

    /** Every unit with its number of houses and of current households, sorted by building. */
    public List<UnitRef> units(UUID projectId) {
        return jdbc.sql("""
                select u.id, u.building_id, b.code as building, u.code as unit,
                       count(h.id)::int as houses, count(k.id)::int as households
                from estate.unit u
                join estate.building b on b.project_id = u.project_id and b.id = u.building_id
                left join estate.house h on h.project_id = u.project_id and h.unit_id = u.id
                left join estate.household k
                    on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                where u.project_id = ?
                group by u.id, u.building_id, b.code, u.code, b.sort_key, u.sort_key
                order by b.sort_key, u.sort_key""")
                .param(projectId)
                .query((row, n) -> new UnitRef(
                        row.getObject("id", UUID.class),
                        row.getObject("building_id", UUID.class),
                        row.getString("building"),
                        row.getString("unit"),
                        row.getInt("houses"),
                        row.getInt("households")))
                .list();
    }

    /** The unit of each of these houses, which need not exist yet. Creates missing units. */
    @Transactional
    public Map<HouseCode, UUID> unitsOf(UUID projectId, Collection<HouseCode> houses) {
        Set<String> buildings =
                houses.stream().map(HouseCode::building).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> codes = List.copyOf(buildings);
        jdbc.sql("""
                insert into estate.building (project_id, id, code, sort_key)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[]) on conflict do nothing""")
                .params(projectId, Sql.column(codes, c -> Ids.next()), Sql.column(codes, c -> c))
                .param(Sql.column(codes, HouseCode::sortKeyOf))
                .update();
        List<HouseCode> firsts = new ArrayList<>(houses.stream()
                .collect(Collectors.toMap(Houses::unitKey, h -> h, (a, b) -> a, LinkedHashMap::new))
                .values());
        jdbc.sql("""
                insert into estate.unit (project_id, id, building_id, code, sort_key)
                select b.project_id, n.id, b.id, n.unit, n.sort_key
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) n (id, building, unit, sort_key)
                join estate.building b on b.project_id = ? and b.code = n.building
                on conflict do nothing""")
                .params(Sql.column(firsts, h -> Ids.next()), Sql.column(firsts, HouseCode::building))
                .params(
                        Sql.column(firsts, HouseCode::unit),
                        Sql.column(firsts, h -> HouseCode.sortKeyOf(h.building(), h.unit())),
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
        return houses.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), house -> Objects.requireNonNull(ids.get(unitKey(house)))));
    }

    private static String unitKey(HouseCode house) {
        return house.building() + "|" + house.unit();
    }

    private static HouseRef house(ResultSet row, int n) throws SQLException {
        return new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label"));
    }
}
