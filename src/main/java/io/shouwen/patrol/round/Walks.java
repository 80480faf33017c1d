package io.shouwen.patrol.round;

import io.shouwen.patrol.round.FieldRecord.Position;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks as they are kept, and their judgement. */
@Repository
class Walks {

    /** @param findings those of it nobody has decided yet */
    record Walk(
            UUID id,
            UUID routeId,
            int version,
            UUID byId,
            @Nullable Instant closedAt,
            int findings) {}

    private final JdbcClient jdbc;

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever adds to a walk and whoever closes it wait for each other, so that nothing is left unjudged. */
    Optional<Walk> locked(UUID projectId, UUID id) {
        return jdbc.sql("""
                select k.id, k.route_id, k.version, k.by_id, k.closed_at,
                    (select count(*) from patrol.finding f where f.project_id = k.project_id and f.walk_id = k.id
                        and not exists (select from patrol.decision d
                            where d.project_id = f.project_id and d.finding_id = f.id)) as undecided
                from patrol.walk k where k.project_id = ? and k.id = ? for update of k""")
                .params(projectId, id)
                .query((row, n) -> new Walk(
                        row.getObject("id", UUID.class),
                        row.getObject("route_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("by_id", UUID.class),
                        Sql.instantOrNull(row, "closed_at"),
                        row.getInt("undecided")))
                .optional();
    }

    void start(Walk walk, @Nullable UUID roundId, UUID device, Instant at, Instant recordedAt, UUID projectId) {
        jdbc.sql("""
                insert into patrol.walk
                    (project_id, id, round_id, route_id, version, by_id, device_id, started_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        walk.id(),
                        roundId,
                        walk.routeId(),
                        walk.version(),
                        walk.byId(),
                        device,
                        at,
                        recordedAt))
                .update();
    }

    /** @param at the phone's time */
    Judgement close(UUID projectId, UUID id, Instant at, Instant recordedAt, String remark) {
        Judgement judgement = judge(projectId, id);
        jdbc.sql("""
                update patrol.walk set closed_at = ?, closed_recorded_at = ?, remark = ?, counts = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(at, recordedAt, remark, judgement.counts(), projectId, id))
                .update();
        remark(projectId, id, judgement);
        return judgement;
    }

    /** Anew, since something of it came after it was closed. */
    void judgeAgain(UUID projectId, UUID id) {
        Judgement judgement = judge(projectId, id);
        jdbc.sql("update patrol.walk set counts = ? where project_id = ? and id = ?")
                .params(judgement.counts(), projectId, id)
                .update();
        jdbc.sql("delete from patrol.remark where project_id = ? and walk_id = ?")
                .params(projectId, id)
                .update();
        remark(projectId, id, judgement);
    }

    private Judgement judge(UUID projectId, UUID id) {
        record Line(Judgement.Point point, Judgement.@Nullable Visit visit) {}
        List<Line> lines = jdbc.sql("""
                select c.id, c.latitude, c.longitude, v.at, v.reason, v.latitude as phone_latitude,
                    v.longitude as phone_longitude, coalesce(v.accuracy, 0) as accuracy,
                    coalesce(f.skew_millis, 0) as skew
                from patrol.walk k
                join patrol.route_point p
                    on p.project_id = k.project_id and p.route_id = k.route_id and p.version = k.version
                join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
                left join patrol.visit v
                    on v.project_id = k.project_id and v.walk_id = k.id and v.checkpoint_id = c.id
                left join patrol.field_record f on f.project_id = v.project_id and f.id = v.id
                where k.project_id = ? and k.id = ? order by p.position, v.at""")
                .params(projectId, id)
                .query((row, n) -> new Line(
                        new Judgement.Point(
                                row.getObject("id", UUID.class),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class)),
                        visit(row)))
                .list();
        Map<UUID, Judgement.Point> points = new LinkedHashMap<>();
        lines.forEach(line -> points.putIfAbsent(line.point().id(), line.point()));
        return Judgement.of(
                List.copyOf(points.values()),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.visit()).stream())
                        .toList());
    }

    private static Judgement.@Nullable Visit visit(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "at");
        Double latitude = row.getObject("phone_latitude", Double.class);
        Double longitude = row.getObject("phone_longitude", Double.class);
        return at == null
                ? null
                : new Judgement.Visit(
                        row.getObject("id", UUID.class),
                        at,
                        row.getString("reason"),
                        latitude == null || longitude == null
                                ? null
                                : new Position(latitude, longitude, row.getDouble("accuracy")),
                        Duration.ofMillis(row.getLong("skew")));
    }

    private void remark(UUID projectId, UUID id, Judgement judgement) {
        if (judgement.remarks().isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into patrol.remark (project_id, walk_id, checkpoint_id, kind, detail)
                select ?, ?, r.* from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) r""")
                .params(
                        projectId,
                        id,
                        column(judgement, remark -> remark.point().toString()),
                        column(judgement, remark -> remark.flag().name()),
                        column(judgement, Judgement.Remark::detail))
                .update();
    }

    private static String[] column(Judgement judgement, Function<Judgement.Remark, String> cell) {
        return judgement.remarks().stream().map(cell).toArray(String[]::new);
    }
}
