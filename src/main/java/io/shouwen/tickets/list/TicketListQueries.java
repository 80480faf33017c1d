package io.shouwen.tickets.list;

import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.list.view.Tab;
import io.shouwen.tickets.list.view.TicketFilter;
import io.shouwen.tickets.list.view.TicketListPage;
import io.shouwen.tickets.list.view.TicketListPage.Counts;
import io.shouwen.tickets.list.view.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tickets a person may see: one query for a page by keyset, one for the figures on the tabs. */
@Repository
public class TicketListQueries implements ThingList {

    private static final String ROW = """
            select t.id, t.number, t.kind, t.stage, t.title, t.house_label, t.place, o.name as owner, t.opened_at,
                   t.due_at, t.level, t.urgent, coalesce(""" + TicketSight.OFFERED + """
            , false) as offered,
            coalesce(d.name, a.name) as offered_to
            from tickets.ticket t join platform.person o on o.id = t.owner_id
            left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
            left join platform.person a on a.id = t.offered_to
            where t.project_id = :project and\s""";

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Clock clock;

    TicketListQueries(JdbcClient jdbc, Kinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The list of an address. */
    public ListPlace place(Map<String, String> address) {
        return place(filter(address), address);
    }

    private static ListPlace place(TicketFilter filter, Map<String, String> address) {
        return ListPlace.of("tickets", filter.query(), TicketOrders.of(filter.tab()), address);
    }

    TicketFilter filter(Map<String, String> address) {
        return TicketFilter.of(address, kinds.all());
    }

    /** @param form the form for handing several over, with its errors */
    public TicketListPage page(ProjectRef project, Actor me, Map<String, String> address, Form form, Instant now) {
        TicketCondition condition = condition(project, me, address, now);
        ListPlace place = place(condition.filter(), address);
        return new TicketListPage(
                condition.filter(),
                place,
                kinds.all(),
                rows(condition, place),
                counts(condition),
                owner(project, condition.filter().owner()),
                Colleagues.works(me),
                form);
    }

    TicketCondition condition(ProjectRef project, Actor me, Map<String, String> address, Instant now) {
        TicketFilter filter = filter(address);
        return new TicketCondition(
                project,
                me,
                filter,
                filter.tab() != Tab.ALL || filter.text().isEmpty() ? null : few(project, filter.text()),
                now);
    }

    private @Nullable List<UUID> few(ProjectRef project, String text) {
        List<UUID> found = jdbc.sql("select tickets.found(:project, :text) limit :limit")
                .param("project", project.id())
                .param("text", text)
                .param("limit", TicketCondition.FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > TicketCondition.FEW ? null : found;
    }

    Cursor<TicketRow> rows(TicketCondition condition, ListPlace place) {
        return place.rows(
                position -> rows(condition, place, position, Cursor.SIZE + 1),
                TicketRow::id,
                row -> TicketOrders.key(place.order(), row));
    }

    private List<TicketRow> rows(TicketCondition condition, ListPlace place, String position, int limit) {
        return place.bind(condition.bind(jdbc.sql(ROW + condition.rows(place.order(), position, limit))))
                .query(TicketListQueries::row)
                .list();
    }

    /** For the workbook. */
    List<TicketRow> first(TicketCondition condition, ListPlace place, int limit) {
        return rows(condition, place, "true", limit);
    }

    @Override
    public String path() {
        return "tickets";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor me, Map<String, String> address, UUID id) {
        TicketCondition condition = condition(project, me, address, clock.instant());
        SortOrder order = place(condition.filter(), address).order();
        return Lists.neighbours(
                condition
                        .bind(jdbc.sql("(" + one("true", condition, order) + ") union all ("
                                + one("false", condition, order.turned()) + ")"))
                        .param("row", id),
                ticket -> "tickets/" + ticket);
    }

    private static String one(String behind, TicketCondition condition, SortOrder order) {
        return "select t.id, " + behind + " as behind from tickets.ticket t where t.project_id = :project and "
                + condition.rows(order, order.behindRow(), 1);
    }

    /** Open tickets by tab, in one pass. Nobody needs the number of all tickets ever opened. */
    private Counts counts(TicketCondition condition) {
        String tabs = "%s as mine, %s as team, %s as overdue"
                .formatted(condition.tab(Tab.MINE), condition.tab(Tab.TEAM), condition.tab(Tab.OVERDUE));
        String open = "t.closed_at is null and (%s or %s or %s) and "
                        .formatted(condition.tab(Tab.MINE), condition.tab(Tab.TEAM), condition.tab(Tab.OVERDUE))
                + condition.base();
        return condition
                .bind(jdbc.sql("""
                        select count(*) filter (where t.mine and coalesce(not m.mine, true)) as mine,
                               count(*) filter (where t.team and coalesce(not m.team, true)) as team,
                               count(*) filter (where t.overdue and coalesce(not m.overdue, true)) as overdue,
                               count(*) as looked_at
                        from (select t.project_id, t.order_of, %s from tickets.ticket t
                              where t.project_id = :project and %s limit %s) t
                        left join lateral (select %s from tickets.ticket m
                              where m.project_id = t.project_id and m.id = t.order_of and %s) m on true""".formatted(
                                tabs,
                                open,
                                Counts.MOST_LOOKED_AT,
                                TicketCondition.of("m", tabs),
                                TicketCondition.of("m", open))))
                .query((row, n) -> new Counts(
                        row.getInt("mine"),
                        row.getInt("team"),
                        row.getInt("overdue"),
                        row.getInt("looked_at") < Counts.MOST_LOOKED_AT))
                .single();
    }

    /** The name in the filter; the others are loaded when somebody chooses. */
    private @Nullable String owner(ProjectRef project, @Nullable UUID id) {
        return id == null
                ? null
                : jdbc.sql("select name from staff.member where project_id = ? and id = ?")
                        .params(project.id(), id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    public static TicketRow row(ResultSet row, int n) throws SQLException {
        String house = row.getString("house_label");
        return new TicketRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Kind(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                house.isEmpty() ? row.getString("place") : house,
                row.getString("owner"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                row.getInt("level"),
                row.getBoolean("urgent"),
                row.getBoolean("offered"),
                row.getString("offered_to"));
    }
}
