package io.shouwen.patrol.route;

import io.shouwen.patrol.route.RouteDraft.Point;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and retires routes. Each change makes a new version, which rounds not yet begun follow. */
@Component
@Clause("4.2.1")
@Transactional(propagation = Propagation.MANDATORY)
class SaveRoute {

    private static final String SUBJECT = "patrol-route";

    private final JdbcClient jdbc;
    private final NightlyPlan plan;
    private final Audit audit;

    SaveRoute(JdbcClient jdbc, NightlyPlan plan, Audit audit) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.audit = audit;
    }

    void open(UUID projectId, UUID id, RouteDraft draft, Instant now) {
        jdbc.sql("""
                insert into patrol.route (project_id, id, district_id, name, version, made_at)
                values (?, ?, ?, ?, 1, ?)""")
                .params(projectId, id, draft.districtId(), draft.name(), Sql.at(now))
                .update();
        put(projectId, id, 1, draft.points(), now);
        audit.record(projectId, "opened", SUBJECT, id, null, draft.facts());
        plan.now(projectId, now);
    }

    /**
     * Changes a route under an optimistic lock. Saving the same content again changes nothing.
     *
     * @return false if it has changed since {@code version}
     */
    boolean change(UUID projectId, Route saved, RouteDraft draft, int version, Instant now) {
        RouteDraft before = RouteDraft.of(saved);
        if (before.equals(draft)) {
            return true;
        }
        int changed = jdbc.sql("""
                update patrol.route set district_id = ?, name = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and retired_at is null""")
                .params(draft.districtId(), draft.name(), projectId, saved.id(), version)
                .update();
        if (changed != 1) {
            return false;
        }
        put(projectId, saved.id(), version + 1, draft.points(), now);
        audit.record(projectId, "changed", SUBJECT, saved.id(), before.facts(), draft.facts());
        plan.now(projectId, now);
        return true;
    }

    /** Retires a route: past walks stay, rounds not yet begun are no longer due. */
    void retire(UUID projectId, Route route, Instant now) {
        int gone = jdbc.sql(
                        "update patrol.route set retired_at = ? where project_id = ? and id = ? and retired_at is null")
                .params(Sql.at(now), projectId, route.id())
                .update();
        if (gone == 1) {
            audit.record(
                    projectId,
                    "retired",
                    SUBJECT,
                    route.id(),
                    RouteDraft.of(route).facts(),
                    null);
            plan.now(projectId, now);
        }
    }

    /** Which of these tags are in use at other active checkpoints, with their places. */
    Map<String, String> taken(UUID projectId, List<Point> points) {
        Map<String, String> taken = new HashMap<>();
        jdbc.sql("""
                select c.nfc, c.place from patrol.checkpoint c
                join patrol.route r on r.project_id = c.project_id and r.id = c.route_id and r.retired_at is null
                join patrol.route_point p on p.project_id = r.project_id and p.route_id = r.id
                    and p.version = r.version and p.checkpoint_id = c.id
                where c.project_id = ? and c.nfc = any (?) and c.id <> all (?)""").params(projectId, tags(points), ids(points)).query(row -> {
            taken.put(row.getString(1), row.getString(2));
        });
        return taken;
    }

    private void put(UUID projectId, UUID routeId, int version, List<Point> points, Instant now) {
        // A tag of an inactive checkpoint may be used again, and two checkpoints may exchange theirs.
        jdbc.sql("""
                update patrol.checkpoint set nfc = null, version = version + 1
                where project_id = ? and nfc = any (?) and not exists (
                    select from unnest(?, ?) as mine (id, nfc) where mine.id = checkpoint.id::text and mine.nfc = checkpoint.nfc)""")
                .params(
                        projectId,
                        tags(points),
                        points.stream().map(p -> p.id().toString()).toArray(String[]::new),
                        points.stream().map(Point::tag).toArray(String[]::new))
                .update();
        Map<UUID, Known> known = known(projectId, points);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Known before = known.get(point.id());
            if (before == null) {
                add(projectId, routeId, point, now);
            } else if (!before.routeId().equals(routeId)) {
                throw new NotFound();
            } else if (!before.point().equals(point)) {
                change(projectId, point);
            }
            jdbc.sql("""
                    insert into patrol.route_point (project_id, route_id, version, position, checkpoint_id)
                    values (?, ?, ?, ?, ?)""").params(projectId, routeId, version, i + 1, point.id()).update();
        }
    }

    private record Known(UUID routeId, Point point) {}

    private Map<UUID, Known> known(UUID projectId, List<Point> points) {
        return jdbc
                .sql("""
                select route_id, id, place, kind, checklist_id, nfc, latitude, longitude
                from patrol.checkpoint where project_id = ? and id = any (?)""")
                .params(projectId, ids(points))
                .query((row, n) -> new Known(
                        row.getObject("route_id", UUID.class),
                        new Point(
                                row.getObject("id", UUID.class),
                                row.getString("place"),
                                PointKind.valueOf(row.getString("kind")),
                                row.getObject("checklist_id", UUID.class),
                                row.getString("nfc"),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class))))
                .stream()
                .collect(Collectors.toMap(known -> known.point().id(), Function.identity()));
    }

    private void add(UUID projectId, UUID routeId, Point point, Instant now) {
        jdbc.sql("""
                insert into patrol.checkpoint
                    (project_id, id, route_id, place, kind, checklist_id, code, nfc, latitude, longitude, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        point.id(),
                        routeId,
                        point.place(),
                        point.kind().name(),
                        point.checklistId(),
                        Tags.next(),
                        point.nfc(),
                        point.latitude(),
                        point.longitude(),
                        now))
                .update();
    }

    private void change(UUID projectId, Point point) {
        jdbc.sql("""
                update patrol.checkpoint
                set place = ?, kind = ?, checklist_id = ?, nfc = ?, latitude = ?, longitude = ?, version = version + 1
                where project_id = ? and id = ?""")
                .params(Sql.values(
                        point.place(),
                        point.kind().name(),
                        point.checklistId(),
                        point.nfc(),
                        point.latitude(),
                        point.longitude(),
                        projectId,
                        point.id()))
                .update();
    }

    private static UUID[] ids(List<Point> points) {
        return points.stream().map(Point::id).toArray(UUID[]::new);
    }

    private static String[] tags(List<Point> points) {
        return points.stream().map(Point::nfc).filter(Objects::nonNull).toArray(String[]::new);
    }
}
