package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Round;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldRecord.Position;
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

/** The store of walks and their verdicts. */
@Repository
class Walks {

    /**
     * @param closedOnPhone when it was closed by the phone's clock, for comparison with its other records
     * @param findings undecided findings of the walk
     */
    record Walk(
            UUID id,
            UUID routeId,
            int version,
            UUID byId,
            @Nullable Instant closedAt,
            @Nullable Instant closedOnPhone,
            int findings) {

        static Walk begun(UUID id, UUID routeId, int version, UUID byId) {
            return new Walk(id, routeId, version, byId, null, null, 0);
        }

        /** Whether it was already closed at that moment, by the phone's clock. */
        boolean over(Instant onPhone) {
            return closedOnPhone != null && onPhone.isAfter(closedOnPhone);
        }
    }

    private final JdbcClient jdbc;

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the walk, so that adding records and closing it run one after another. */
    Optional<Walk> locked(UUID projectId, UUID id) {
        return jdbc.sql("""
                select k.id, k.route_id, k.version, k.by_id, k.closed_at,
                    case when k.closed_at is not null then coalesce((select max(f.happened_at) from patrol.field_record f
                        where f.project_id = k.project_id and f.walk_id = k.id and f.kind = 'WALK_CLOSED'), k.closed_at)
                        end as closed_on_phone,
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
                        Sql.instantOrNull(row, "closed_on_phone"),
                        row.getInt("undecided")))
                .optional();
    }

    /** @param listAt time of the checklists that the phone had */
    void start(
            UUID projectId,
            Walk walk,
            @Nullable Round round,
            UUID device,
            Instant at,
            Instant listAt,
            Instant recordedAt) {
        jdbc.sql("""
                insert into patrol.walk (project_id, id, round_id, route_id, version, by_id, device_id, started_at,
                    recorded_at, list_at, early)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        walk.id(),
                        round == null ? null : round.id(),
                        walk.routeId(),
                        walk.version(),
                        walk.byId(),
                        device,
                        at,
                        recordedAt,
                        listAt,
                        round != null && round.early(at)))
                .update();
    }

    void close(UUID projectId, UUID id, Instant at, Instant recordedAt, String remark, Judgement judgement) {
        jdbc.sql("""
                update patrol.walk set closed_at = ?, closed_recorded_at = ?, remark = ?, verdict = ?, rules = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(at, recordedAt, remark, judgement.verdict().name(), Judgement.RULES, projectId, id))
                .update();
        remark(projectId, id, judgement);
    }

    /** Replaces the earlier verdict. */
    void judged(UUID projectId, UUID id, Judgement judgement) {
        jdbc.sql("update patrol.walk set verdict = ? where project_id = ? and id = ?")
                .params(judgement.verdict().name(), projectId, id)
                .update();
        jdbc.sql("delete from patrol.remark where project_id = ? and walk_id = ?")
                .params(projectId, id)
                .update();
        remark(projectId, id, judgement);
    }

    /** The verdict by the present rules; empty while the walk is open, or if it was judged under earlier rules. */
    Optional<Verdict> verdict(UUID projectId, UUID id) {
        return jdbc.sql("select verdict from patrol.walk where project_id = ? and id = ? and rules = ?")
                .params(projectId, id, Judgement.RULES)
                .query((row, n) -> Verdict.valueOf(row.getString(1)))
                .optional();
    }

    void accept(UUID projectId, UUID id, UUID walkId, UUID by, Instant at, String words) {
        jdbc.sql("insert into patrol.acceptance (project_id, id, walk_id, by_id, at, words) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(projectId, id, walkId, by, at, words))
                .update();
    }

    Judgement judge(UUID projectId, UUID id) {
        return Judgement.of(evidence(projectId, id));
    }

    private WalkEvidence evidence(UUID projectId, UUID id) {
        record Line(WalkEvidence.Point point, WalkEvidence.@Nullable Visit visit, boolean early, boolean accepted) {}
        List<Line> lines = jdbc.sql("""
                select c.id, c.latitude, c.longitude, v.at, v.reason, v.latitude as phone_latitude,
                    v.longitude as phone_longitude, coalesce(v.accuracy, 0) as accuracy,
                    coalesce(f.skew_millis, 0) as skew, k.early,
                    exists (select from patrol.acceptance a where a.project_id = k.project_id and a.walk_id = k.id) as accepted,
                    coalesce((select r.words from patrol.reason r where r.project_id = k.project_id and r.walk_id = k.id
                        and r.checkpoint_id = c.id and r.item_id is null order by r.at desc, r.id desc limit 1), '') as left_out
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
                        new WalkEvidence.Point(
                                row.getObject("id", UUID.class),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class),
                                row.getString("left_out")),
                        visit(row),
                        row.getBoolean("early"),
                        row.getBoolean("accepted")))
                .list();
        Map<UUID, WalkEvidence.Point> points = new LinkedHashMap<>();
        lines.forEach(line -> points.putIfAbsent(line.point().id(), line.point()));
        return new WalkEvidence(
                lines.stream().anyMatch(Line::early),
                lines.stream().anyMatch(Line::accepted),
                List.copyOf(points.values()),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.visit()).stream())
                        .toList(),
                asked(projectId, id));
    }

    /** Of several visits to a checkpoint, one answer is enough; each "no" needs a finding or a reason. */
    private List<WalkEvidence.Asked> asked(UUID projectId, UUID id) {
        return jdbc.sql("""
                select checkpoint_id, bool_and(good) as good,
                    coalesce(bool_and(told) filter (where good is not null), bool_or(told)) as told
                from patrol.asked where project_id = ? and walk_id = ? group by checkpoint_id, item_id, question""")
                .params(projectId, id)
                .query((row, n) -> new WalkEvidence.Asked(
                        row.getObject("checkpoint_id", UUID.class),
                        row.getObject("good", Boolean.class),
                        row.getBoolean("told")))
                .list();
    }

    private static WalkEvidence.@Nullable Visit visit(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "at");
        Double latitude = row.getObject("phone_latitude", Double.class);
        Double longitude = row.getObject("phone_longitude", Double.class);
        return at == null
                ? null
                : new WalkEvidence.Visit(
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
