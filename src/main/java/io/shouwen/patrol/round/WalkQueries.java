package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.WalkPage;
import io.shouwen.patrol.route.PointKind;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldRecord.Position;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.Item;
import io.shouwen.standard.checklist.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the page of a walk in seven statements, however long the walk was. */
@Component
class WalkQueries {

    private final JdbcClient jdbc;

    WalkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WalkPage page(ProjectRef project, Actor reader, UUID id, Form form, Texts texts) {
        UUID projectId = project.id();
        WalkPage.Head head = head(projectId, id, reader);
        Map<UUID, List<WalkPage.Answer>> answers = answers(projectId, id, texts);
        Map<UUID, List<WalkPage.Picture>> pictures = pictures(projectId, id);
        Map<UUID, List<WalkPage.Remark>> remarks = remarks(projectId, id);
        Map<UUID, List<WalkPage.Reason>> reasons = reasons(projectId, id, texts);
        return new WalkPage(
                head,
                points(projectId, id, answers, pictures, remarks, reasons),
                findings(projectId, id),
                form,
                project.zone());
    }

    private WalkPage.Head head(UUID projectId, UUID id, Actor reader) {
        return jdbc.sql("""
                select d.name as district, r.name as route, k.version, coalesce(t.name, '') as window_name, a.name as by,
                    k.started_at, k.recorded_at, k.closed_at, k.closed_recorded_at, k.verdict, k.rules, k.remark, k.by_id,
                    (select f.happened_at from patrol.field_record f
                        where f.project_id = k.project_id and f.id = k.id) as started_on_phone,
                    (select max(f.happened_at) from patrol.field_record f where f.project_id = k.project_id
                        and f.walk_id = k.id and f.kind = 'WALK_CLOSED') as closed_on_phone,
                    x.words as accepted, x.at as accepted_at, xa.name as accepted_by,
                    (select coalesce(max(abs(f.skew_millis)), 0) / 1000 from patrol.field_record f
                        where f.project_id = k.project_id and f.walk_id = k.id) as skew
                from patrol.walk k
                join patrol.route r on r.project_id = k.project_id and r.id = k.route_id
                join platform.person a on a.id = k.by_id
                left join patrol.acceptance x on x.project_id = k.project_id and x.walk_id = k.id
                left join platform.person xa on xa.id = x.by_id
                left join patrol.round o on o.project_id = k.project_id and o.id = k.round_id
                left join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
                join district.district_butler d
                    on d.project_id = k.project_id and d.id = coalesce(o.district_id, r.district_id)
                where k.project_id = ? and k.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new WalkPage.Head(
                        id,
                        row.getString("district"),
                        row.getString("route"),
                        row.getInt("version"),
                        row.getString("window_name"),
                        row.getString("by"),
                        Sql.instant(row, "started_at"),
                        Sql.instantOrNull(row, "started_on_phone"),
                        Sql.instant(row, "recorded_at"),
                        Sql.instantOrNull(row, "closed_at"),
                        Sql.instantOrNull(row, "closed_on_phone"),
                        Sql.instantOrNull(row, "closed_recorded_at"),
                        Verdict.of(row.getString("verdict")),
                        row.getInt("rules"),
                        row.getString("remark"),
                        row.getLong("skew"),
                        acceptance(row),
                        acceptable(row, reader)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static WalkPage.@Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "accepted_at");
        return at == null ? null : new WalkPage.Acceptance(row.getString("accepted_by"), at, row.getString("accepted"));
    }

    private static boolean acceptable(ResultSet row, Actor reader) throws SQLException {
        Verdict verdict = Verdict.of(row.getString("verdict"));
        return verdict != null
                && AcceptWalk.refusal(verdict, row.getObject("by_id", UUID.class), reader) == null
                && reader.is(Role.SUPERVISOR, Role.MANAGER);
    }

    private List<WalkPage.Point> points(
            UUID projectId,
            UUID id,
            Map<UUID, List<WalkPage.Answer>> answers,
            Map<UUID, List<WalkPage.Picture>> pictures,
            Map<UUID, List<WalkPage.Remark>> remarks,
            Map<UUID, List<WalkPage.Reason>> reasons) {
        Map<UUID, WalkPage.Point> points = new LinkedHashMap<>();
        jdbc.sql("""
                select c.id, p.position, c.place, c.kind, c.latitude, c.longitude, v.id as visit, v.means, v.at,
                    v.recorded_at, v.reason, f.happened_at as on_phone, v.latitude as phone_latitude, v.longitude as phone_longitude, v.accuracy
                from patrol.walk k
                join patrol.route_point p
                    on p.project_id = k.project_id and p.route_id = k.route_id and p.version = k.version
                join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
                left join patrol.visit v
                    on v.project_id = k.project_id and v.walk_id = k.id and v.checkpoint_id = c.id
                left join patrol.field_record f on f.project_id = v.project_id and f.id = v.id
                where k.project_id = ? and k.id = ? order by p.position, v.at""").params(projectId, id).query(row -> {
            UUID point = row.getObject("id", UUID.class);
            WalkPage.Point shown = new WalkPage.Point(
                    point,
                    row.getInt("position"),
                    row.getString("place"),
                    PointKind.valueOf(row.getString("kind")),
                    new ArrayList<>(),
                    remarks.getOrDefault(point, List.of()),
                    reasons.getOrDefault(point, List.of()));
            points.putIfAbsent(point, shown);
            UUID visit = row.getObject("visit", UUID.class);
            if (visit != null) {
                points.getOrDefault(point, shown)
                        .visits()
                        .add(visit(
                                row,
                                visit,
                                answers.getOrDefault(visit, List.of()),
                                pictures.getOrDefault(visit, List.of())));
            }
        });
        return List.copyOf(points.values());
    }

    private static WalkPage.Visit visit(
            ResultSet row, UUID id, List<WalkPage.Answer> answers, List<WalkPage.Picture> pictures)
            throws SQLException {
        Double latitude = row.getObject("phone_latitude", Double.class);
        Double longitude = row.getObject("phone_longitude", Double.class);
        Position phone = latitude == null || longitude == null
                ? null
                : new Position(latitude, longitude, row.getDouble("accuracy"));
        WalkEvidence.Point point = new WalkEvidence.Point(
                id, row.getObject("latitude", Double.class), row.getObject("longitude", Double.class), "");
        return new WalkPage.Visit(
                id,
                VisitProof.valueOf(row.getString("means")),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "on_phone"),
                Sql.instant(row, "recorded_at"),
                row.getString("reason"),
                phone == null || point.latitude() == null ? null : (int) Math.round(Judgement.off(point, phone)),
                phone == null ? null : (int) Math.round(phone.accuracy()),
                answers,
                pictures);
    }

    private Map<UUID, List<WalkPage.Answer>> answers(UUID projectId, UUID id, Texts texts) {
        Map<UUID, List<WalkPage.Answer>> answers = new HashMap<>();
        jdbc.sql("""
                select v.id as visit, i.id, i.preset, i.text, i.clause, n.question, n.good
                from patrol.visit v
                join patrol.answer n on n.project_id = v.project_id and n.visit_id = v.id
                join standard.asked_item i on i.project_id = n.project_id and i.id = n.item_id
                where v.project_id = ? and v.walk_id = ? order by i.position, i.id, n.question""").params(projectId, id).query(row -> {
            Question question = Question.valueOf(row.getString("question"));
            Item item = new Item(
                    row.getObject("id", UUID.class),
                    row.getString("preset"),
                    row.getString("text"),
                    List.of(question),
                    row.getString("clause"));
            answers.computeIfAbsent(row.getObject("visit", UUID.class), none -> new ArrayList<>())
                    .add(new WalkPage.Answer(item.said(texts), question, row.getBoolean("good")));
        });
        return answers;
    }

    private Map<UUID, List<WalkPage.Picture>> pictures(UUID projectId, UUID id) {
        Map<UUID, List<WalkPage.Picture>> pictures = new HashMap<>();
        jdbc.sql("""
                select p.visit_id, p.file_id, p.taken_at
                from patrol.visit v
                join patrol.photo p on p.project_id = v.project_id and p.visit_id = v.id
                where v.project_id = ? and v.walk_id = ? order by p.taken_at, p.sha256""").params(projectId, id).query(row -> {
            pictures.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                    .add(new WalkPage.Picture(row.getObject(2, UUID.class), Sql.instant(row, "taken_at")));
        });
        return pictures;
    }

    private Map<UUID, List<WalkPage.Remark>> remarks(UUID projectId, UUID id) {
        Map<UUID, List<WalkPage.Remark>> remarks = new HashMap<>();
        jdbc.sql(
                        "select checkpoint_id, kind, detail from patrol.remark where project_id = ? and walk_id = ? order by kind")
                .params(projectId, id)
                .query(row -> {
                    remarks.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                            .add(new WalkPage.Remark(Flag.valueOf(row.getString(2)), row.getString(3)));
                });
        return remarks;
    }

    private Map<UUID, List<WalkPage.Reason>> reasons(UUID projectId, UUID id, Texts texts) {
        Map<UUID, List<WalkPage.Reason>> reasons = new HashMap<>();
        jdbc.sql("""
                select r.checkpoint_id, r.words, i.id, i.preset, i.text, i.clause, r.question
                from patrol.reason r
                left join standard.asked_item i on i.project_id = r.project_id and i.id = r.item_id
                where r.project_id = ? and r.walk_id = ? order by r.at, r.id""").params(projectId, id).query(row -> {
            UUID item = row.getObject("id", UUID.class);
            String said = item == null
                    ? ""
                    : new Item(item, row.getString("preset"), row.getString("text"), List.of(), row.getString("clause"))
                            .said(texts);
            reasons.computeIfAbsent(row.getObject("checkpoint_id", UUID.class), none -> new ArrayList<>())
                    .add(new WalkPage.Reason(asked(said, row.getString("question"), texts), row.getString("words")));
        });
        return reasons;
    }

    private static String asked(String item, @Nullable String question, Texts texts) {
        return question == null
                ? item
                : item + " " + texts.t("standard.checklist.question." + question.toLowerCase(java.util.Locale.ROOT));
    }

    private List<WalkPage.Found> findings(UUID projectId, UUID id) {
        return jdbc.sql("""
                select f.id, t.number, t.title, f.place, f.major
                from patrol.finding f join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                where f.project_id = ? and f.walk_id = ? order by f.found_at, f.id""")
                .params(projectId, id)
                .query((row, n) -> new WalkPage.Found(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }
}
