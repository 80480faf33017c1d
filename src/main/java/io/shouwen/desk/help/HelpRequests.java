package io.shouwen.desk.help;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of requests for help and their answers. */
@Repository
class HelpRequests {

    private static final String ONE = """
            select h.*, a.id as answered_id, a.outcome, a.text as answer_text, a.by_id, a.by_name, a.at, a.recorded_by
            from desk.help h
            left join desk.help_answer a on a.project_id = h.project_id and a.id = h.answer_id
            where h.project_id = ? and h.id = ?""";

    private final JdbcClient jdbc;

    HelpRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID projectId, Help help) {
        jdbc.sql("""
                insert into desk.help (project_id, id, kind_id, kind, asked_by, phone, house_id, house_label, text,
                    call_id, visit_id, taken_by, taken_by_name, asked_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, help.id(), help.kindId(), help.kind(), help.askedBy(), help.phone()))
                .params(Sql.values(help.houseId(), help.house(), help.text(), help.call(), help.visit()))
                .params(Sql.values(help.takenBy(), help.takenByName(), help.askedAt(), help.due()))
                .update();
    }

    void answer(UUID projectId, UUID helpId, HelpAnswer answer) {
        jdbc.sql("""
                insert into desk.help_answer (project_id, id, help_id, outcome, text, by_id, by_name, at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, answer.id(), helpId, answer.outcome().name(), answer.text()))
                .params(Sql.values(answer.by(), answer.byName(), answer.at(), answer.recordedBy()))
                .update();
        jdbc.sql("update desk.help set answer_id = ? where project_id = ? and id = ?")
                .params(answer.id(), projectId, helpId)
                .update();
    }

    Help find(UUID projectId, UUID id) {
        return jdbc.sql(ONE)
                .params(projectId, id)
                .query(HelpRequests::help)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Locks the row until the transaction ends, so that two answers run one after another. */
    Help forAnswer(UUID projectId, UUID id) {
        return jdbc.sql(ONE + " for update of h")
                .params(projectId, id)
                .query(HelpRequests::help)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Help help(ResultSet row, int n) throws SQLException {
        return new Help(
                row.getObject("id", UUID.class),
                row.getObject("kind_id", UUID.class),
                row.getString("kind"),
                row.getString("asked_by"),
                row.getString("phone"),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("text"),
                row.getObject("call_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_by_name"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                answer(row));
    }

    private static @Nullable HelpAnswer answer(ResultSet row) throws SQLException {
        UUID id = row.getObject("answered_id", UUID.class);
        Instant at = Sql.instantOrNull(row, "at");
        return id == null || at == null
                ? null
                : new HelpAnswer(
                        id,
                        HelpOutcome.valueOf(row.getString("outcome")),
                        row.getString("answer_text"),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        at,
                        row.getObject("recorded_by", UUID.class));
    }
}
