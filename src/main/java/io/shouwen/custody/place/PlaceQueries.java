package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.Thing;
import io.shouwen.custody.place.view.PlacePage.Closed;
import io.shouwen.custody.place.view.PlacePage.Drawn;
import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.custody.place.view.PlacePage.Lying;
import io.shouwen.custody.place.view.PlacesPage.Area;
import io.shouwen.custody.place.view.PlacesPage.Shelf;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads places with how full they are and what lies there. */
@Repository
class PlaceQueries {

    /** Things shown on the page of a place. */
    private static final int MOST = 200;

    private static final String HEADER = """
            select p.id, p.kind, p.code, p.name, coalesce(p.capacity, 0) as capacity, p.closed_at, p.version,
                   (select count(*) from custody.thing t
                    where t.project_id = p.project_id and t.place_id = p.id and t.inside > 0)::int as holds
            from custody.place p where p.project_id = :project and\s""";

    /** The slots and hooks at or in a place, with the shelf or cabinet they are in. */
    private static final String WITHIN = """
            select p.id from custody.place p
            left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
            where p.project_id = :project and p.kind in ('SLOT', 'HOOK') and :place in (p.id, p.parent_id, u.parent_id)""";

    private final JdbcClient jdbc;

    PlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Header place, @Nullable UUID parent, int holds, int capacity) {}

    /** Rooms with their shelves, then cabinets. */
    List<Area> areas(UUID projectId) {
        Map<UUID, List<Row>> inside = new LinkedHashMap<>();
        List<Row> tops = new ArrayList<>();
        jdbc.sql("""
                select p.id, p.kind, p.code, p.name, 0 as capacity, p.closed_at, p.version, p.parent_id,
                       coalesce(sum(c.capacity) filter (where c.closed_at is null), 0)::int as fits,
                       coalesce(sum(t.lying), 0)::int as holds
                from custody.place p
                left join custody.place c on c.project_id = p.project_id and c.parent_id = p.id and c.kind in ('SLOT', 'HOOK')
                left join (select place_id, count(*) as lying from custody.thing
                           where project_id = :project and inside > 0 group by place_id) t on t.place_id = c.id
                where p.project_id = :project and p.kind in ('ROOM', 'SHELF', 'CABINET')
                group by p.project_id, p.id order by p.kind = 'CABINET', p.code""")
                .param("project", projectId)
                .query((row, n) -> new Row(
                        header(row, n),
                        row.getObject("parent_id", UUID.class),
                        row.getInt("holds"),
                        row.getInt("fits")))
                .list()
                .forEach(row -> {
                    if (row.parent() == null) {
                        tops.add(row);
                    } else {
                        inside.computeIfAbsent(row.parent(), id -> new ArrayList<>())
                                .add(row);
                    }
                });
        return tops.stream()
                .map(top -> area(top, inside.getOrDefault(top.place().id(), List.of())))
                .toList();
    }

    private static Area area(Row top, List<Row> shelves) {
        Header place = top.place();
        return new Area(
                place.id(),
                place.kind(),
                place.code(),
                place.name(),
                place.closedAt() != null,
                top.holds() + shelves.stream().mapToInt(Row::holds).sum(),
                top.capacity() + shelves.stream().mapToInt(Row::capacity).sum(),
                shelves.stream()
                        .map(shelf -> new Shelf(
                                shelf.place().id(),
                                shelf.place().code(),
                                shelf.place().name(),
                                shelf.place().closedAt() != null,
                                shelf.holds(),
                                shelf.capacity()))
                        .toList());
    }

    Header header(UUID projectId, UUID id) {
        return one(projectId, "p.id = :id", "id", id).orElseThrow(NotFound::new);
    }

    Optional<Header> byCode(UUID projectId, String code) {
        return one(projectId, "p.code = :code", "code", code);
    }

    private Optional<Header> one(UUID projectId, String which, String name, Object value) {
        return jdbc.sql(HEADER + which)
                .param("project", projectId)
                .param(name, value)
                .query(PlaceQueries::header)
                .optional();
    }

    /** What a place is in, the outermost first. */
    List<Header> parents(UUID projectId, UUID id) {
        return jdbc.sql(HEADER + """
                p.id in (select x.parent_id from custody.place x where x.project_id = :project and x.id = :id
                    union select u.parent_id from custody.place x
                    join custody.place u on u.project_id = x.project_id and u.id = x.parent_id
                    where x.project_id = :project and x.id = :id) order by p.parent_id nulls first""")
                .param("project", projectId)
                .param("id", id)
                .query(PlaceQueries::header)
                .list();
    }

    /** The grid of a shelf or cabinet; of a room those of its shelves. @param chosen the slot to mark */
    List<Drawn> pictures(UUID projectId, UUID shelfOrRoom, UUID chosen) {
        Map<UUID, List<Header>> inside = new LinkedHashMap<>();
        Map<UUID, Header> shelves = new LinkedHashMap<>();
        jdbc.sql(HEADER + "(p.id = :place or p.parent_id = :place) and p.kind in ('SHELF', 'CABINET') order by p.code")
                .param("project", projectId)
                .param("place", shelfOrRoom)
                .query(PlaceQueries::header)
                .list()
                .forEach(shelf -> shelves.put(shelf.id(), shelf));
        if (shelves.isEmpty()) {
            return List.of();
        }
        jdbc.sql(HEADER.replace("select p.id", "select p.parent_id, p.id") + "p.parent_id in (:shelves)")
                .param("project", projectId)
                .param("shelves", shelves.keySet())
                .query((row, n) -> Map.entry(row.getObject("parent_id", UUID.class), header(row, n)))
                .list()
                .forEach(slot -> inside.computeIfAbsent(slot.getKey(), id -> new ArrayList<>())
                        .add(slot.getValue()));
        return shelves.values().stream()
                .map(shelf -> new Drawn(shelf, Grid.of(inside.getOrDefault(shelf.id(), List.of()), chosen)))
                .toList();
    }

    /** What lies at or in a place, sorted by slot. */
    List<Lying> things(UUID projectId, UUID place) {
        return jdbc.sql("""
                select t.id, t.kind, t.tag, t.label, p.code, s.happened_at
                from custody.thing t
                join custody.place p on p.project_id = t.project_id and p.id = t.place_id
                cross join lateral (select max(s.happened_at) as happened_at from custody.step s
                    where s.project_id = t.project_id and s.thing_id = t.id and s.movement in ('IN', 'MOVE', 'BACK')) s
                where t.project_id = :project and t.inside > 0 and t.place_id in (%s)
                order by p.code, t.tag limit :most""".formatted(WITHIN))
                .param("project", projectId)
                .param("place", place)
                .param("most", MOST)
                .query((row, n) -> new Lying(
                        row.getObject("id", UUID.class),
                        Thing.Kind.valueOf(row.getString("kind")),
                        row.getString("tag"),
                        row.getString("label"),
                        row.getString("code"),
                        Sql.instant(row, "happened_at")))
                .list();
    }

    List<Closed> closures(UUID projectId, UUID place) {
        return jdbc.sql("""
                select c.at, b.name as by_name, c.reason, c.rest, c.reopened_at, coalesce(r.name, '') as reopened_by
                from custody.place_closure c
                left join platform.person b on b.id = c.by_id
                left join platform.person r on r.id = c.reopened_by
                where c.project_id = ? and c.place_id = ? order by c.at desc limit 20""")
                .params(projectId, place)
                .query((row, n) -> new Closed(
                        Sql.instant(row, "at"),
                        Objects.requireNonNullElse(row.getString("by_name"), ""),
                        row.getString("reason"),
                        row.getString("rest"),
                        Sql.instantOrNull(row, "reopened_at"),
                        row.getString("reopened_by")))
                .list();
    }

    /** Other open shelves, or for a cabinet other cabinets, to which what lies here could be moved. */
    List<Header> targets(UUID projectId, Header place) {
        boolean keys = place.kind() == Place.Kind.CABINET || place.kind() == Place.Kind.HOOK;
        return jdbc.sql(HEADER + """
                p.closed_at is null and p.kind = :kind and p.id <> :place
                and coalesce(p.parent_id <> :place, true)
                and exists (select from custody.place c where c.project_id = p.project_id and c.parent_id = p.id
                            and c.closed_at is null) order by p.code""")
                .param("project", projectId)
                .param("kind", keys ? "CABINET" : "SHELF")
                .param("place", place.id())
                .query(PlaceQueries::header)
                .list();
    }

    static Header header(ResultSet row, int n) throws SQLException {
        return new Header(
                row.getObject("id", UUID.class),
                Place.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getInt("capacity"),
                row.getInt("holds"),
                Sql.instantOrNull(row, "closed_at"),
                row.getInt("version"));
    }
}
