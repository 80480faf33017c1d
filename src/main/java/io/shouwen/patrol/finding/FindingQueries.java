package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.view.FindingPage.Asked;
import io.shouwen.patrol.finding.view.FindingPage.Event;
import io.shouwen.patrol.finding.view.FindingPage.Header;
import io.shouwen.patrol.finding.view.FindingPage.Line;
import io.shouwen.patrol.finding.view.FindingPage.Order;
import io.shouwen.patrol.finding.view.FindingPage.Photo;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the page of a finding. */
@Repository
class FindingQueries {

    /** If a record arrived later than this after the finding, the page also shows its arrival. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    FindingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Header header(UUID projectId, UUID id, FindingStage stage) {
        return jdbc.sql("""
                select t.number, t.title, t.description, t.place, t.due_at, t.level, f.found_at, f.recorded_at, f.major, f.walk_id,
                       b.name as found_by, o.name as owner, coalesce(n.name, '') as district,
                       coalesce(p.name, m.name) as offered_to, i.preset, i.text
                from patrol.finding f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                join platform.person b on b.id = f.found_by
                join platform.person o on o.id = t.owner_id
                left join platform.person p on p.id = t.offered_to
                left join staff.department_head m on m.project_id = t.project_id and m.id = t.offered_department
                left join district.district_butler n on n.project_id = f.project_id and n.id = f.district_id
                left join standard.asked_item i on i.project_id = f.project_id and i.id = f.item_id
                where f.project_id = ? and f.id = ?""")
                .params(projectId, id)
                .query((row, n) -> header(id, stage, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Header header(UUID id, FindingStage stage, ResultSet row) throws SQLException {
        Instant found = Sql.instant(row, "found_at");
        Instant recorded = Sql.instant(row, "recorded_at");
        String own = row.getString("text");
        return new Header(
                id,
                row.getString("number"),
                row.getString("title"),
                row.getString("description"),
                row.getString("place"),
                row.getString("district"),
                own == null || !own.isEmpty() ? own : "standard.checklist.item." + row.getString("preset"),
                row.getString("found_by"),
                found,
                recorded.isAfter(found.plus(LATE)) ? recorded : null,
                row.getBoolean("major"),
                row.getObject("walk_id", UUID.class),
                stage,
                row.getString("owner"),
                row.getString("offered_to"),
                Sql.instant(row, "due_at"),
                row.getInt("level"));
    }

    /** The timeline, oldest first. */
    List<Event> course(UUID projectId, UUID id, ZoneId zone) {
        return jdbc.sql("""
                select e.*, a.name from (
                    select f.found_at as at, f.found_by as by_id, 'found' as what, null as said, null as whom,
                           '' as words, 'flag' as icon, 0 as rank
                    from patrol.finding f where f.project_id = :project and f.id = :id
                    union all
                    select d.at, d.by_id, 'decided-' || case d.way when 'ON_THE_SPOT' then 'on-the-spot' else 'reported' end,
                           null, null, d.words, 'check', 1
                    from patrol.decision d where d.project_id = :project and d.finding_id = :id
                    union all
                    select r.at, r.by_id, case when p.name is null and m.name is null then 'dispatched' else 'dispatched-to' end,
                           r.way, coalesce(m.name, p.name), r.opinion, 'arrows-exchange', 2
                    from patrol.dispatch r
                    left join platform.person p on p.id = r.to_id and r.to_id <> r.by_id
                    left join staff.department_head m on m.project_id = r.project_id and m.id = r.to_id
                    where r.project_id = :project and r.finding_id = :id
                    union all
                    select s.at, s.by_id, 'handled', null, null, s.text, 'tool', 3
                    from tickets.matter_settlement s where s.project_id = :project and s.ticket_id = :id and s.way = 'HANDLED'
                    union all
                    select v.recorded_at, v.by_id, case when v.good then 'good' else 'wrong' end, v.means, null, v.words,
                           case when v.good then 'circle-check' else 'arrow-back-up' end, 4
                    from patrol.verification v where v.project_id = :project and v.finding_id = :id
                    union all
                    select s.at, s.by_id, 'signed', s.role, null, '', 'edit', 5
                    from patrol.signature s where s.project_id = :project and s.finding_id = :id
                    union all
                    select x.at, x.by_id, 'extension', to_char(x.to_due at time zone :zone, 'MM-DD HH24:MI'), null, x.reason,
                           'hourglass', 2
                    from tickets.matter_extension x where x.project_id = :project and x.ticket_id = :id
                    union all
                    select x.answered_at, x.answered_by, case when x.granted then 'granted' else 'refused' end, null, null,
                           x.answer_reason, 'hourglass', 2
                    from tickets.matter_extension x where x.project_id = :project and x.ticket_id = :id and x.granted is not null
                ) e join platform.person a on a.id = e.by_id order by e.at, e.rank""")
                .param("project", projectId)
                .param("id", id)
                .param("zone", zone.getId())
                .query((row, n) -> new Event(
                        Sql.instant(row, "at"),
                        row.getString("name"),
                        row.getString("what"),
                        said(row.getString("what"), row.getString("said")),
                        row.getString("whom"),
                        row.getString("words"),
                        row.getString("icon")))
                .list();
    }

    private static @Nullable String said(String what, @Nullable String said) {
        return said == null
                ? null
                : switch (what) {
                    case "dispatched", "dispatched-to" -> Way.valueOf(said).messageKey();
                    case "good", "wrong" -> VerificationProof.valueOf(said).messageKey();
                    case "signed" -> SignatureRole.valueOf(said).messageKey();
                    default -> said;
                };
    }

    List<Photo> photos(UUID projectId, UUID id) {
        return jdbc.sql("""
                select file_id, shows, taken_at from patrol.photo where project_id = ? and finding_id = ?
                order by taken_at, sha256""")
                .params(projectId, id)
                .query((row, n) -> new Photo(
                        row.getObject("file_id", UUID.class),
                        row.getString("shows").toLowerCase(Locale.ROOT),
                        Sql.instant(row, "taken_at")))
                .list();
    }

    /** All lines to sign, with the signatures given. */
    List<Line> lines(UUID projectId, Verification verification) {
        Map<SignatureRole, Line> signed = new HashMap<>();
        jdbc.sql("""
                select s.role, s.at, s.drawing_id, a.name from patrol.signature s join platform.person a on a.id = s.by_id
                where s.project_id = ? and s.verification_id = ?""").params(projectId, verification.id()).query(row -> {
            SignatureRole as = SignatureRole.valueOf(row.getString("role"));
            signed.put(
                    as,
                    new Line(
                            as,
                            row.getString("name"),
                            Sql.instant(row, "at"),
                            row.getObject("drawing_id", UUID.class)));
        });
        return verification.signers().stream()
                .map(as -> signed.getOrDefault(as, new Line(as, null, null, null)))
                .toList();
    }

    Order order(UUID projectId, UUID orderId, boolean opens) {
        return jdbc.sql("""
                select t.number, t.stage, o.name from tickets.matter t join platform.person o on o.id = t.owner_id
                where t.project_id = ? and t.id = ?""")
                .params(projectId, orderId)
                .query((row, n) -> new Order(
                        orderId,
                        row.getString("number"),
                        io.shouwen.tickets.Stage.valueOf(row.getString("stage")).messageKey(),
                        row.getString("name"),
                        opens))
                .single();
    }

    @Nullable
    Asked asked(UUID projectId, UUID id) {
        return jdbc.sql("""
                select a.name, x.to_due, x.reason from tickets.matter_extension x join platform.person a on a.id = x.by_id
                where x.project_id = ? and x.ticket_id = ? and x.granted is null""")
                .params(projectId, id)
                .query((row, n) -> new Asked(row.getString(1), Sql.instant(row, "to_due"), row.getString(3)))
                .optional()
                .orElse(null);
    }

    /** Whether an offer waits for this person or for a department the person answers for. */
    boolean offeredTo(UUID projectId, UUID id, UUID person) {
        return jdbc.sql("""
                select exists (select from tickets.matter t
                    left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
                    where t.project_id = :project and t.id = :id
                      and (t.offered_to = :me or d.head_id = :me or d.deputy_id = :me))""")
                .param("project", projectId)
                .param("id", id)
                .param("me", person)
                .query(Boolean.class)
                .single();
    }
}
