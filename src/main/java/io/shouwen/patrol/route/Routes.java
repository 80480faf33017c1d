package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of a project's routes and checkpoints. Call it inside a scope. */
@Component
@Clause("4.2.1")
@Transactional(propagation = Propagation.MANDATORY)
public class Routes {

    private static final String SELECT = """
            select r.id as route_id, r.district_id, d.name as district, d.butler_id, r.name, p.version,
                   p.position, c.id, c.place, c.kind, c.checklist_id, c.code, c.nfc, c.latitude, c.longitude
            from patrol.route r
            join district.district_butler d on d.project_id = r.project_id and d.id = r.district_id
            join patrol.route_point p on p.project_id = r.project_id and p.route_id = r.id
            join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
            where r.project_id = :project\s""";

    private static final String ORDER = " order by d.name, r.name, r.id, p.position";

    private final JdbcClient jdbc;

    Routes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active routes in their latest version, sorted by district and name. */
    public List<Route> list(UUID projectId) {
        return read(jdbc.sql(SELECT + "and r.retired_at is null and p.version = r.version" + ORDER)
                .param("project", projectId));
    }

    Optional<Route> inForce(UUID projectId, UUID routeId) {
        return read(jdbc.sql(SELECT + "and r.id = :route and r.retired_at is null and p.version = r.version" + ORDER)
                        .param("project", projectId)
                        .param("route", routeId))
                .stream()
                .findFirst();
    }

    /** The latest version of a route, including a retired one. */
    public Optional<Route> byId(UUID projectId, UUID routeId) {
        return read(jdbc.sql(SELECT + "and r.id = :route and p.version = r.version" + ORDER)
                        .param("project", projectId)
                        .param("route", routeId))
                .stream()
                .findFirst();
    }

    /** A version of a route, including a retired one. */
    public Optional<Route> version(UUID projectId, UUID routeId, int version) {
        return read(jdbc.sql(SELECT + "and r.id = :route and p.version = :version" + ORDER)
                        .param("project", projectId)
                        .param("route", routeId)
                        .param("version", version))
                .stream()
                .findFirst();
    }

    /** @param tag as scanned or typed; includes checkpoints on no route any more */
    public Optional<Checkpoint> byTag(UUID projectId, String tag) {
        String normalised = Tags.normalised(tag);
        return jdbc.sql("""
                select coalesce(p.position, 0) as position,
                       c.id, c.place, c.kind, c.checklist_id, c.code, c.nfc, c.latitude, c.longitude
                from patrol.checkpoint c
                join patrol.route r on r.project_id = c.project_id and r.id = c.route_id
                left join patrol.route_point p on p.project_id = r.project_id and p.route_id = r.id
                    and p.version = r.version and p.checkpoint_id = c.id and r.retired_at is null
                where c.project_id = :project and (c.code = :tag or c.nfc = :tag)
                order by c.code = :tag desc limit 1""")
                .param("project", projectId)
                .param("tag", normalised)
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    private static List<Route> read(JdbcClient.StatementSpec query) {
        Map<UUID, Route> routes = new LinkedHashMap<>();
        query.query(row -> {
            Route route = new Route(
                    row.getObject("route_id", UUID.class),
                    row.getObject("district_id", UUID.class),
                    row.getString("district"),
                    row.getObject("butler_id", UUID.class),
                    row.getString("name"),
                    row.getInt("version"),
                    new ArrayList<>());
            routes.putIfAbsent(route.id(), route);
            routes.getOrDefault(route.id(), route).checkpoints().add(checkpoint(row));
        });
        return List.copyOf(routes.values());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("place"),
                PointKind.valueOf(row.getString("kind")),
                row.getObject("checklist_id", UUID.class),
                row.getString("code"),
                row.getString("nfc"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }
}
