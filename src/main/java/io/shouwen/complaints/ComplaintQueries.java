package io.shouwen.complaints;

import io.shouwen.complaints.view.ComplaintPage.Header;
import io.shouwen.complaints.view.ComplaintPage.Step;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the page of a complaint. */
@Repository
class ComplaintQueries {

    private static final int MOST = 300;

    /** When the complainant first heard from us: an answer, or a solution said to them. */
    static final String FIRST_ANSWER = """
            least((select min(a.at) from complaints.answer a where a.project_id = c.project_id and a.complaint_id = c.id),
                  (select min(s.at) from tickets.matter_settlement s where s.project_id = c.project_id and s.ticket_id = c.id
                   and s.way <> 'HANDLED'))""";

    private static final String COURSE = """
            select f.at, f.what, p.name as who, f.words, f.more from (
                select c.opened_at as at, 0 as step, 'received' as what, t.first_receiver_id as by_id, '' as words, '' as more
                from complaints.complaint c join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                where c.project_id = :project and c.id = :id
                union all
                select r.at, 2, 'rise.' || lower(r.why), r.by_id, r.reason, 'complaints.level.' ||
                    (array['first', 'supervisor', 'manager', 'group'])[r.level + 1]
                from complaints.rise r where r.project_id = :project and r.complaint_id = :id and r.seq > 0
                union all
                select a.at, 1, 'answer.' || lower(a.channel), a.by_id, a.text, ''
                from complaints.answer a where a.project_id = :project and a.complaint_id = :id
                union all
                select s.at, 3, 'solved.' || lower(m.way), s.by_id, m.text, ''
                from complaints.solution s
                join tickets.matter_settlement m on m.project_id = s.project_id and m.id = s.id
                where s.project_id = :project and s.complaint_id = :id
                union all
                select u.at, 4, 'follow-up.' || lower(u.outcome), u.by_id,
                       concat_ws(' · ', nullif(u.words, ''), nullif(u.left_over, ''), nullif(u.plan, '')), ''
                from complaints.follow_up u where u.project_id = :project and u.complaint_id = :id
                union all
                select e.at, 5, 'ended.' || lower(e.rule), e.by_id, '', ''
                from complaints.ending e where e.project_id = :project and e.complaint_id = :id) f
            left join platform.person p on p.id = f.by_id
            order by f.at, f.step limit :most""";

    private final JdbcClient jdbc;

    ComplaintQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Header header(UUID projectId, Complaint complaint) {
        return jdbc.sql("select c.*, t.number, t.title, o.name as owner, f.name as receiver, "
                        + "coalesce(h.house_label, '') as house, k.complaint_id is not null as anonymous, n.subject, n.summary, "
                        + FIRST_ANSWER + " as first_answer, "
                        + """
                        array(select p.name from tickets.matter_barred b join platform.person p on p.id = b.person_id
                              where b.project_id = c.project_id and b.ticket_id = c.id order by p.name) as about
                        from complaints.complaint c
                        join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                        join platform.person o on o.id = t.owner_id
                        join platform.person f on f.id = t.first_receiver_id
                        left join estate.house_place h on h.project_id = c.project_id and h.house_id = c.house_id
                        left join complaints.code k on k.project_id = c.project_id and k.complaint_id = c.id
                        left join lateral (select r.subject, r.summary from complaints.reading r
                                           where r.project_id = c.project_id and r.complaint_id = c.id
                                           order by r.at desc, r.id desc limit 1) n on true
                        where c.project_id = ? and c.id = ?""")
                .params(projectId, complaint.id())
                .query((row, n) -> header(row, complaint))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Header header(ResultSet row, Complaint complaint) throws SQLException {
        return new Header(
                complaint.id(),
                row.getString("number"),
                row.getString("title"),
                row.getString("words"),
                subject(row.getString("subject")),
                row.getString("summary") == null ? "" : row.getString("summary"),
                complaint.stage(),
                complaint.rise().level(),
                row.getBoolean("anonymous"),
                row.getString("owner"),
                row.getString("receiver"),
                row.getObject("house_id", UUID.class),
                row.getString("house"),
                Sql.instant(row, "opened_at"),
                complaint.rise().answerBy(),
                complaint.rise().solveBy(),
                Sql.instantOrNull(row, "first_answer"),
                Sql.instantOrNull(row, "legal_by"),
                List.of((String[]) row.getArray("about").getArray()));
    }

    static @Nullable ComplaintSubject subject(@Nullable String name) {
        return name == null ? null : ComplaintSubject.valueOf(name);
    }

    List<Step> course(UUID projectId, UUID id) {
        return jdbc.sql(COURSE)
                .param("project", projectId)
                .param("id", id)
                .param("most", MOST)
                .query((row, n) -> new Step(
                        Sql.instant(row, "at"),
                        row.getString("what").replace('_', '-'),
                        row.getString("who"),
                        row.getString("words"),
                        row.getString("more")))
                .list();
    }
}
