package io.shouwen.complaints.asking;

import io.shouwen.complaints.ComplaintPart;
import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.asking.view.AskPage;
import io.shouwen.complaints.asking.view.MessagesPart;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of what complainants without a name ask, found by the hash of their code. */
@Repository
@Clause("4.1.2.3")
class ComplainantMessages implements ComplaintPart {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ComplainantMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> complaint(UUID projectId, String codeHash) {
        return jdbc.sql("select complaint_id from complaints.code where project_id = ? and code_hash = ?")
                .params(projectId, codeHash)
                .query(UUID.class)
                .optional();
    }

    AskPage.Found found(UUID projectId, UUID id) {
        List<AskPage.Line> lines = jdbc.sql("""
                select at, ours, text from (
                    select m.at, false as ours, m.text from complaints.message m
                    where m.project_id = :project and m.complaint_id = :id
                    union all
                    select a.at, true, a.text from complaints.answer a
                    where a.project_id = :project and a.complaint_id = :id and a.channel = 'CODE'
                    union all
                    select s.at, true, m.text from complaints.solution s
                    join tickets.matter_settlement m on m.project_id = s.project_id and m.id = s.id
                    where s.project_id = :project and s.complaint_id = :id) l order by at limit :most""")
                .param("project", projectId)
                .param("id", id)
                .param("most", MOST)
                .query((row, n) ->
                        new AskPage.Line(Sql.instant(row, "at"), row.getBoolean("ours"), row.getString("text")))
                .list();
        return jdbc.sql("select t.number, c.opened_at, " + ComplaintStage.SQL + """
                 as stage from complaints.complaint c
                join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                where c.project_id = ? and c.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new AskPage.Found(
                        row.getString("number"),
                        ComplaintStage.valueOf(row.getString("stage")),
                        Sql.instant(row, "opened_at"),
                        lines))
                .single();
    }

    void wrote(UUID projectId, UUID id, String text, Instant now) {
        jdbc.sql("insert into complaints.message (project_id, id, complaint_id, text, at) values (?, ?, ?, ?, ?)")
                .params(Sql.values(projectId, Ids.next(), id, text, now))
                .update();
    }

    @Override
    public @Nullable View of(Reader reader) {
        List<MessagesPart.Line> lines = jdbc.sql(
                        "select at, text from complaints.message where project_id = ? and complaint_id = ? order by at")
                .params(reader.project().id(), reader.id())
                .query((row, n) -> new MessagesPart.Line(Sql.instant(row, "at"), row.getString("text")))
                .list();
        return lines.isEmpty() ? null : new MessagesPart(lines);
    }
}
