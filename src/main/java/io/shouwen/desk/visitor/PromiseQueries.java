package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.Promises.Given;
import io.shouwen.desk.visitor.view.PromiseLine;
import io.shouwen.desk.visitor.view.PromisePage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads promised answers for pages, with masked numbers. */
@Repository
class PromiseQueries {

    static final int LIST = 25;

    private static final String ROW = """
            select p.id, p.name, p.phone, p.house_id, p.house_label, p.text, p.visit_id, p.call_id, p.made_at, p.due_at,
                   m.name as made_by, e.answered, e.how, e.at as ended_at, x.name as ended_by
            from desk.promise p
            join platform.person m on m.id = p.made_by
            left join desk.promise_end e on e.project_id = p.project_id and e.promise_id = p.id
            left join platform.person x on x.id = e.by_id
            where p.project_id = ? and\s""";

    private final JdbcClient jdbc;

    PromiseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those still owed, the most urgent first. */
    List<PromiseLine> open(UUID projectId) {
        return jdbc.sql(ROW + "e.at is null order by p.due_at, p.id limit ?")
                .params(projectId, LIST)
                .query(PromiseQueries::line)
                .list();
    }

    PromiseLine line(UUID projectId, UUID id) {
        return jdbc.sql(ROW + "p.id = ?")
                .params(projectId, id)
                .query(PromiseQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<PromisePage.Moved> moves(UUID projectId, UUID id) {
        return jdbc.sql("""
                select v.before_at, v.to_at, v.agreed_by, v.at, p.name
                from desk.promise_move v join platform.person p on p.id = v.by_id
                where v.project_id = ? and v.promise_id = ? order by v.at limit 100""")
                .params(projectId, id)
                .query((row, n) -> new PromisePage.Moved(
                        Sql.instant(row, "before_at"),
                        Sql.instant(row, "to_at"),
                        row.getString("agreed_by"),
                        row.getString("name"),
                        Sql.instant(row, "at")))
                .list();
    }

    /** Who waits for the answer. */
    String name(UUID projectId, UUID id) {
        return jdbc.sql("select name from desk.promise where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The number to call, in full. */
    String phone(UUID projectId, UUID id) {
        return jdbc.sql("select phone from desk.promise where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whom a promise made in this call goes to; the text is what the call is about so far. */
    Given ofCall(UUID projectId, UUID callId) {
        return jdbc.sql("""
                select resident_id, house_id, coalesce(house_label, '') as house_label,
                       coalesce(caller_name, '') as name, coalesce(number, '') as phone, coalesce(purpose, '') as text
                from desk.call where project_id = ? and id = ?""")
                .params(projectId, callId)
                .query((row, n) -> new Given(
                        null,
                        callId,
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("house_label"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("text")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PromiseLine line(ResultSet row, int n) throws SQLException {
        return new PromiseLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PhoneNumber.masked(row.getString("phone")),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("text"),
                row.getObject("visit_id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getString("made_by"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "due_at"),
                (Boolean) row.getObject("answered"),
                Objects.requireNonNullElse(row.getString("how"), ""),
                Objects.requireNonNullElse(row.getString("ended_by"), ""),
                Sql.instantOrNull(row, "ended_at"));
    }
}
