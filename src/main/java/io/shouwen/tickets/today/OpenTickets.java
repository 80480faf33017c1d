package io.shouwen.tickets.today;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.view.TodayBars.Bar;
import io.shouwen.platform.web.view.TodayPart.Reader;
import io.shouwen.tickets.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Counts the project's open tickets, and of these the overdue ones, as the lists show them: of an order and the ticket
 * it was opened for, only the latter if the list contains both.
 */
@Repository
class OpenTickets {

    private static final String COUNTS = """
            count(*) as open,
            count(*) filter (where t.settlement_id is null and t.due_at < :now) as overdue
            from tickets.ticket t\s""";

    /** @param alike condition under which one list contains both the order and its {@code matter} */
    private static String open(String alike) {
        return """
                where t.project_id = :project and t.closed_at is null and (t.order_of is null or not exists (
                    select from tickets.ticket matter
                    where matter.project_id = t.project_id and matter.id = t.order_of and matter.closed_at is null
                      and %s))\s""".formatted(alike);
    }

    record Sum(long open, long overdue) {}

    private final JdbcClient jdbc;

    OpenTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Reader reader) {
        return bound(reader, "select " + COUNTS + open("true"))
                .query((row, n) -> new Sum(row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    /** Those the reader owns. */
    Sum own(Reader reader) {
        return bound(reader, "select " + COUNTS + open("matter.owner_id = t.owner_id") + "and t.owner_id = :me")
                .param("me", reader.actor().id())
                .query((row, n) -> new Sum(row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    List<Bar> byKind(Reader reader) {
        return bound(
                        reader,
                        "select t.kind, " + COUNTS + open("matter.kind = t.kind")
                                + "group by t.kind order by open desc, t.kind")
                .query((row, n) -> bar(
                        row,
                        reader.t(new Kind(row.getString("kind")).messageKey()),
                        "tickets?tab=team&kind=" + row.getString("kind")))
                .list();
    }

    /** The busiest first. */
    List<Bar> byOwner(Reader reader, int limit) {
        return bound(
                        reader,
                        "select q.*, p.name from (select t.owner_id, " + COUNTS + open("matter.owner_id = t.owner_id")
                                + "group by t.owner_id order by open desc, t.owner_id limit :limit) q "
                                + "join platform.person p on p.id = q.owner_id order by q.open desc, q.owner_id")
                .param("limit", limit)
                .query((row, n) ->
                        bar(row, row.getString("name"), "tickets?tab=team&owner=" + row.getString("owner_id")))
                .list();
    }

    /** Those offered to or accepted by each department. */
    List<Bar> byDepartment(Reader reader) {
        return bound(reader, """
                        select d.name, count(*) as open,
                               count(*) filter (where q.settlement_id is null and q.due_at < :now) as overdue
                        from (select t.project_id, t.settlement_id, t.due_at,
                                     coalesce(t.offered_department, taken.department_id) as department_id
                              from tickets.ticket t
                              left join lateral (
                                  select h.department_id from tickets.hand_over h
                                  where h.project_id = t.project_id and h.ticket_id = t.id and h.answer = 'ACCEPTED'
                                  order by h.at desc limit 1) taken on true
                              where t.project_id = :project and t.closed_at is null) q
                        join staff.department_head d on d.project_id = q.project_id and d.id = q.department_id
                        group by d.id, d.name order by open desc, d.name""")
                .query((row, n) -> bar(row, row.getString("name"), "department"))
                .list();
    }

    private StatementSpec bound(Reader reader, String sql) {
        return jdbc.sql(sql).param("project", reader.project().id()).param("now", Sql.at(reader.now()));
    }

    private static Bar bar(ResultSet row, String label, String path) throws SQLException {
        return new Bar(label, row.getLong("open"), row.getLong("overdue"), path);
    }
}
