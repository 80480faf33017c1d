package io.shouwen.breaches.dossier;

import io.shouwen.breaches.dossier.view.BreachPage.Event;
import io.shouwen.breaches.dossier.view.BreachPage.Header;
import io.shouwen.breaches.dossier.view.BreachPage.Notice;
import io.shouwen.breaches.dossier.view.BreachPage.Photo;
import io.shouwen.breaches.dossier.view.BreachPage.Repeat;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one breach for its page and papers. */
@Repository
class BreachQueries {

    private final JdbcClient jdbc;

    BreachQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Header header(UUID projectId, UUID id) {
        return jdbc.sql("""
                select t.number, t.title, t.description, t.place, t.opened_at, t.due_at, t.closed_at, t.level, t.stage as at,
                       b.stage, o.name as owner, g.name as offered_to,
                       p.kind, p.offender, p.house_id, p.house_label, p.who, p.place as spot, u.report_by, u.basis
                from breaches.breach b
                join tickets.matter t on t.project_id = b.project_id and t.id = b.id
                join platform.person o on o.id = t.owner_id
                left join platform.person g on g.id = t.offered_to
                left join breaches.particulars p on p.project_id = b.project_id and p.id = b.particulars_id
                left join breaches.unheeded u on u.project_id = b.project_id and u.breach_id = b.id and u.ended_at is null
                where b.project_id = ? and b.id = ?""")
                .params(projectId, id)
                .query((row, n) -> header(id, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Header header(UUID id, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Header(
                id,
                row.getString("number"),
                row.getString("title"),
                row.getString("description"),
                kind == null || row.getString("spot").isEmpty() ? row.getString("place") : row.getString("spot"),
                kind == null ? null : BreachKind.valueOf(kind),
                kind == null ? null : Offender.valueOf(row.getString("offender")),
                row.getObject("house_id", UUID.class),
                Objects.requireNonNullElse(row.getString("house_label"), ""),
                Objects.requireNonNullElse(row.getString("who"), ""),
                BreachStage.valueOf(row.getString("stage")),
                row.getString("owner"),
                row.getString("offered_to"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "closed_at"),
                row.getInt("level"),
                Sql.instantOrNull(row, "report_by"),
                Objects.requireNonNullElse(row.getString("basis"), ""));
    }

    /** The steps with what belongs to each, oldest first. */
    List<Event> course(UUID projectId, UUID id) {
        return jdbc.sql("""
                select s.id, s.move, s.after, s.at, s.words, a.name,
                       coalesce(q.whom, n.addressee, d.received_by, r.authority, '') as whom,
                       case when s.move in ('PERSUADE', 'PERSUADE_ON_NOTICE', 'PERSUADE_MEANWHILE') then 'breaches.outcome.' || lower(q.outcome)
                            when s.move = 'ESTABLISH' then 'breaches.kind.' || replace(lower(p.kind), '_', '-')
                            when s.move = 'DELIVER' then 'breaches.proof.' || lower(d.proof)
                            when s.move = 'ANSWER' then 'breaches.answer.' || replace(lower(w.outcome), '_', '-')
                            when s.move = 'VERIFY' then case when v.good then 'breaches.verified.good' else 'breaches.verified.bad' end
                       end as said,
                       coalesce(q.happened_at, d.delivered_at, r.reported_at, w.answered_at) as happened,
                       coalesce(r.number, w.number, case when n.id is not null then n.year || '|' || n.serial end, d.witness, '') as number
                from breaches.step s
                left join platform.person a on a.id = s.by_id
                left join breaches.particulars p on p.project_id = s.project_id and p.id = s.id
                left join breaches.persuasion q on q.project_id = s.project_id and q.id = s.id
                left join breaches.notice n on n.project_id = s.project_id and n.id = s.id
                left join breaches.delivery d on d.project_id = s.project_id and d.id = s.id
                left join breaches.report r on r.project_id = s.project_id and r.id = s.id
                left join breaches.answer w on w.project_id = s.project_id and w.id = s.id
                left join breaches.verification v on v.project_id = s.project_id and v.id = s.id
                where s.project_id = ? and s.breach_id = ? order by s.number""")
                .params(projectId, id)
                .query((row, n) -> {
                    BreachMove move = BreachMove.valueOf(row.getString("move"));
                    String number = row.getString("number");
                    Instant happened = Sql.instantOrNull(row, "happened");
                    return new Event(
                            row.getObject("id", UUID.class),
                            move,
                            Sql.instant(row, "at"),
                            happened,
                            Objects.requireNonNullElse(row.getString("name"), ""),
                            row.getString("whom"),
                            row.getString("said"),
                            move == BreachMove.SERVE ? serial(number) : number,
                            row.getString("words"));
                })
                .list();
    }

    private static String serial(String yearAndSerial) {
        String[] parts = yearAndSerial.split("\\|");
        return ServeNotice.number(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    List<Photo> photos(UUID projectId, UUID id) {
        return jdbc.sql("""
                select file_id, shows, taken_at from breaches.picture where project_id = ? and breach_id = ?
                order by taken_at, file_id""")
                .params(projectId, id)
                .query((row, n) -> new Photo(
                        row.getObject("file_id", UUID.class),
                        PictureSubject.valueOf(row.getString("shows")).messageKey(),
                        Sql.instant(row, "taken_at")))
                .list();
    }

    List<Notice> notices(UUID projectId, UUID id) {
        return jdbc.sql("""
                select n.*, d.proof, d.received_by, d.witness, d.drawing_id, d.delivered_at, a.name as by_name
                from breaches.notice n
                join breaches.step s on s.project_id = n.project_id and s.id = n.id
                left join platform.person a on a.id = s.by_id
                left join breaches.delivery d on d.project_id = n.project_id and d.notice_id = n.id
                where n.project_id = ? and n.breach_id = ? order by n.time""")
                .params(projectId, id)
                .query((row, n) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getInt("time"),
                        ServeNotice.number(row.getInt("year"), row.getInt("serial")),
                        row.getString("addressee"),
                        row.getString("text"),
                        Objects.requireNonNullElse(row.getString("by_name"), ""),
                        Sql.instant(row, "served_at"),
                        Sql.instant(row, "rectify_by"),
                        proof(row),
                        Objects.requireNonNullElse(row.getString("received_by"), ""),
                        Objects.requireNonNullElse(row.getString("witness"), ""),
                        row.getObject("drawing_id", UUID.class),
                        Sql.instantOrNull(row, "delivered_at")))
                .list();
    }

    private static @Nullable DeliveryProof proof(ResultSet row) throws SQLException {
        String proof = row.getString("proof");
        return proof == null ? null : DeliveryProof.valueOf(proof);
    }

    /** Other breaches of the house, newest first. @param except a breach to leave out, or null */
    List<Repeat> ofHouse(UUID projectId, UUID houseId, @Nullable UUID except, int limit) {
        return jdbc.sql("""
                select b.id, t.number, t.title, p.kind, b.stage, b.opened_at
                from breaches.particulars p
                join breaches.breach b on b.project_id = p.project_id and b.particulars_id = p.id
                join tickets.matter t on t.project_id = b.project_id and t.id = b.id
                where p.project_id = :project and p.house_id = :house and b.id is distinct from :except::uuid
                order by b.opened_at desc, b.id desc limit :limit""")
                .param("project", projectId)
                .param("house", houseId)
                .param("except", except)
                .param("limit", limit)
                .query((row, n) -> new Repeat(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        BreachKind.valueOf(row.getString("kind")),
                        BreachStage.valueOf(row.getString("stage")),
                        Sql.instant(row, "opened_at")))
                .list();
    }
}
