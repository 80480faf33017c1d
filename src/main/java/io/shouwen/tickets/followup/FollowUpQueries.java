package io.shouwen.tickets.followup;

import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.followup.view.FollowUpsPage.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists open follow-ups, soonest due first. Reopened tickets have none. */
@Repository
class FollowUpQueries implements ThingList {

    private static final String ROW = """
            f.id, f.ticket_id, t.number, t.kind, t.title, t.house_label, t.place, t.contact_name,
            w.name as worker, f.due_at, f.settled_by <> :me and f.closed_by <> :me as mine,
            (select count(*) from tickets.follow_up_call c
             where c.project_id = f.project_id and c.follow_up_id = f.id) as calls""";

    private static final String FROM = """
             from tickets.follow_up f
            join tickets.ticket t on t.project_id = f.project_id and t.closure_id = f.closure_id
            join platform.person w on w.id = f.settled_by
            where f.project_id = :project and f.done_at is null and\s""";

    /** A ticket has at most one open follow-up; the list leads to the ticket. */
    private static final SortOrder SOONEST = new SortOrder(
            "due",
            false,
            "(select project_id, ticket_id, ticket_id as id, due_at from tickets.follow_up where done_at is null)",
            List.of(SortOrder.at("f.due_at"), SortOrder.id("f.ticket_id")));

    private final JdbcClient jdbc;

    FollowUpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, soonest due first. */
    List<Row> due(UUID projectId, Actor me) {
        return due(projectId, me, place(Map.of()), "true");
    }

    static ListPlace place(Map<String, String> address) {
        return ListPlace.of("follow-ups", "", List.of(SOONEST), address);
    }

    Cursor<Row> due(UUID projectId, Actor me, ListPlace place) {
        return place.rows(
                position -> due(projectId, me, place, position),
                Row::ticketId,
                row -> SOONEST.key(row.due(), row.ticketId()));
    }

    private List<Row> due(UUID projectId, Actor me, ListPlace place, String position) {
        return place.bind(bound(
                        "select " + ROW + FROM + TicketSight.seen(me) + " and " + position + place.end(Cursor.SIZE + 1),
                        projectId,
                        me))
                .query(FollowUpQueries::row)
                .list();
    }

    @Override
    public String path() {
        return "follow-ups";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor me, Map<String, String> address, UUID ticketId) {
        return Lists.neighbours(
                bound(place(address).order().around("f.ticket_id", FROM + TicketSight.seen(me)), project.id(), me)
                        .param("row", ticketId),
                id -> "tickets/" + id);
    }

    private JdbcClient.StatementSpec bound(String sql, UUID projectId, Actor me) {
        return jdbc.sql(sql).param("project", projectId).param("me", me.id());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
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
                row.getBoolean("mine"));
    }
}
