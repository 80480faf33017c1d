package io.shouwen.complaints.answer;

import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.answer.view.LetterPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads written answers, and stores the links to them. */
@Repository
class WrittenAnswers {

    static final Duration LASTS = Duration.ofDays(30);

    /** What is behind a link. */
    record Linked(UUID complaint, String number, String text, Instant at, ComplaintStage stage) {}

    /** @param phone where to answer, or empty */
    record Contact(String number, String phone) {}

    private final JdbcClient jdbc;

    WrittenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contact contact(UUID projectId, UUID id) {
        return jdbc.sql("""
                select t.number, coalesce(p.phone, '') from tickets.matter t
                left join tickets.matter_phone p on p.project_id = t.project_id and p.ticket_id = t.id
                where t.project_id = ? and t.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new Contact(row.getString(1), row.getString(2)))
                .single();
    }

    void linked(UUID projectId, String token, UUID answer, UUID complaint, Instant now) {
        jdbc.sql("""
                insert into complaints.answer_link (project_id, token_hash, answer_id, complaint_id, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Sha256.hex(token), answer, complaint, now, now.plus(LASTS)))
                .update();
    }

    /** @throws NotFound if the link is forged or has expired */
    Linked of(UUID projectId, String token, Instant now) {
        return jdbc.sql("select c.id, t.number, a.text, a.at, " + ComplaintStage.SQL + """
                 as stage from complaints.answer_link l
                join complaints.answer a on a.project_id = l.project_id and a.id = l.answer_id
                join complaints.complaint c on c.project_id = l.project_id and c.id = l.complaint_id
                join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                where l.project_id = ? and l.token_hash = ? and l.expires_at > ?""")
                .params(Sql.values(projectId, Sha256.hex(token), now))
                .query((row, n) -> new Linked(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("text"),
                        Sql.instant(row, "at"),
                        ComplaintStage.valueOf(row.getString("stage"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    LetterPage letter(ProjectRef project, UUID id) {
        return jdbc.sql("""
                select t.number, t.contact_name, a.text, p.name, a.at from complaints.answer a
                join tickets.matter t on t.project_id = a.project_id and t.id = a.complaint_id
                join platform.person p on p.id = a.by_id
                where a.project_id = ? and a.complaint_id = ? and a.channel in ('SMS', 'LETTER')
                order by a.at desc limit 1""")
                .params(project.id(), id)
                .query((row, n) -> new LetterPage(
                        id,
                        project.name(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Sql.instant(row, "at")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
