package io.shouwen.tickets.followup;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Key;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.followup.view.FollowUpsPage.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists open follow-ups, soonest due first. Reopened tickets have none. */
@Repository
class FollowUpQueries {

    private static final String DUE = """
            select f.id, f.ticket_id, t.number, t.kind, t.title, t.house_label, t.place, t.contact_name,
                   w.name as worker, f.due_at, f.settled_by <> :me and f.closed_by <> :me as mine,
                   (select count(*) from tickets.follow_up_call c
                    where c.project_id = f.project_id and c.follow_up_id = f.id) as calls
            from tickets.follow_up f
            join tickets.ticket t on t.project_id = f.project_id and t.closure_id = f.closure_id
            join platform.person w on w.id = f.settled_by
            where f.project_id = :project and f.done_at is null and\s""";

    private final JdbcClient jdbc;

    FollowUpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cursor<Row> due(UUID projectId, Actor me, @Nullable String after) {
        Key key = Key.parse(after);
        List<Row> rows = jdbc.sql(
                        DUE + TicketSight.seen(me) + (key == null ? "" : " and (f.due_at, f.id) > (:keyAt, :keyId)")
                                + " order by f.due_at, f.id limit :limit")
                .param("project", projectId)
                .param("me", me.id())
                .param("keyAt", key == null ? null : Sql.at(key.at()))
                .param("keyId", key == null ? null : key.id())
                .param("limit", Cursor.SIZE + 1)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("ticket_id", UUID.class),
                        row.getString("number"),
                        new Kind(row.getString("kind")),
                        row.getString("title"),
                        row.getString("house_label").isEmpty() ? row.getString("place") : row.getString("house_label"),
                        row.getString("contact_name"),
                        row.getString("worker"),
                        Sql.instant(row, "due_at"),
                        row.getInt("calls"),
                        row.getBoolean("mine")))
                .list();
        return Cursor.of(rows, row -> new Key(row.due(), row.id()).text());
    }
}
