package io.shouwen.tickets.list;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Key;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.list.view.Tab;
import io.shouwen.tickets.list.view.TicketFilter;
import io.shouwen.tickets.list.view.TicketListPage;
import io.shouwen.tickets.list.view.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the tickets a person may see: one query per page, by keyset. */
@Repository
public class TicketListQueries {

    private static final String ROW = """
            select t.id, t.number, t.kind, t.stage, t.title, t.house_label, t.place, o.name as owner, t.opened_at,
                   t.due_at, t.level, coalesce(""" + TicketSight.OFFERED + """
            , false) as offered,
            coalesce(d.name, a.name) as offered_to
            from tickets.ticket t join platform.person o on o.id = t.owner_id
            left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
            left join platform.person a on a.id = t.offered_to
            where t.project_id = :project and\s""";

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Colleagues colleagues;

    TicketListQueries(JdbcClient jdbc, Kinds kinds, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.colleagues = colleagues;
    }

    /** The filter of a list. */
    public TicketFilter filter(Map<String, String> address) {
        return TicketFilter.of(address, kinds.all());
    }

    /** @param form the form for handing several over, with its errors */
    public TicketListPage page(
            ProjectRef project, Actor me, Map<String, String> address, @Nullable String after, Form form, Instant now) {
        TicketFilter filter = filter(address);
        return new TicketListPage(
                filter,
                kinds.all(),
                rows(project, me, filter, after, now),
                counts(project, me, filter, now),
                colleagues.list(project.id()),
                Colleagues.works(me),
                form);
    }

    Cursor<TicketRow> rows(ProjectRef project, Actor me, TicketFilter filter, @Nullable String after, Instant now) {
        Key key = Key.parse(after);
        List<TicketRow> rows = bound(
                        ROW + where(filter) + (key == null ? "" : behind(filter.tab())) + order(filter.tab()),
                        project,
                        me,
                        filter,
                        now)
                .param("keyAt", key == null ? null : Sql.at(key.at()))
                .param("keyId", key == null ? null : key.id())
                .param("limit", Cursor.SIZE + 1)
                .query(TicketListQueries::row)
                .list();
        return Cursor.of(rows, row -> key(filter.tab(), row).text());
    }

    /** For the workbook. */
    List<TicketRow> first(ProjectRef project, Actor me, TicketFilter filter, int limit, Instant now) {
        return bound(ROW + where(filter) + order(filter.tab()), project, me, filter, now)
                .param("limit", limit)
                .query(TicketListQueries::row)
                .list();
    }

    private Map<Tab, Integer> counts(ProjectRef project, Actor me, TicketFilter filter, Instant now) {
        Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            TicketFilter shown = filter.in(tab);
            counts.put(
                    tab,
                    bound(
                                    "select count(*) from (select 1 from tickets.ticket t where t.project_id = :project and "
                                            + where(shown) + " limit :limit) n",
                                    project,
                                    me,
                                    shown,
                                    now)
                            .param("limit", TicketListPage.MOST + 1)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    private static String where(TicketFilter filter) {
        StringBuilder where = new StringBuilder(TicketSight.SEEN)
                .append(" and ")
                .append(
                        switch (filter.tab()) {
                            case MINE -> "t.closed_at is null and (t.owner_id = :me or " + TicketSight.OFFERED + ")";
                            case TEAM -> """
                    t.closed_at is null and (:leads or t.owner_id in (
                        select g.person_id from platform.person_role g
                        where g.project_id = :project and g.role = any (:roles)))""";
                            case OVERDUE -> "t.closed_at is null and t.settlement_id is null and t.due_at < :now";
                            case ALL -> "true";
                        });
        narrow(where, filter.kind(), "and t.kind = :kind");
        narrow(where, filter.stage(), "and t.stage = :stage");
        narrow(where, filter.owner(), "and t.owner_id = :owner");
        narrow(where, filter.building().isEmpty() ? null : filter, "and t.house_code like :building");
        narrow(where, filter.from(), "and t.opened_at >= :from");
        narrow(where, filter.to(), "and t.opened_at < :to");
        narrow(where, filter.text().isEmpty() ? null : filter, """
                and t.id in (select tickets.found(:project, :text))""");
        return once(where.toString());
    }

    /**
     * Shows each matter once: of an order and the ticket it was opened for, only the latter if the list would contain
     * both.
     *
     * @param where condition of the list on {@code t}
     */
    public static String once(String where) {
        return where + " and " + """
                not exists (
                    select from tickets.ordered_for o
                    join tickets.ticket matter on matter.project_id = o.project_id and matter.id = o.ticket_id
                    where o.project_id = t.project_id and o.id = t.id and\s""" + where.replaceAll("\\bt\\.", "matter.") + ")";
    }

    private static void narrow(StringBuilder where, @Nullable Object by, String condition) {
        if (by != null) {
            where.append(' ').append(condition);
        }
    }

    private StatementSpec bound(String sql, ProjectRef project, Actor me, TicketFilter filter, Instant now) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("me", me.id())
                .param("all", TicketSight.all(me))
                .param("leads", me.leads())
                .param("roles", me.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("now", Sql.at(now))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("owner", filter.owner())
                .param("building", like(filter.building()) + "-%")
                .param("text", filter.text())
                .param("from", begin(filter.from(), project))
                .param("to", begin(filter.to() == null ? null : filter.to().plusDays(1), project));
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable Object begin(@Nullable LocalDate day, ProjectRef project) {
        return day == null ? null : Sql.at(day.atStartOfDay(project.zone()).toInstant());
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
                row.getBoolean("offered"),
                row.getString("offered_to"));
    }

    /** All tickets sorted by newest, open ones by soonest due. */
    private static Key key(Tab tab, TicketRow row) {
        return new Key(tab == Tab.ALL ? row.openedAt() : row.due(), row.id());
    }

    private static String behind(Tab tab) {
        return tab == Tab.ALL
                ? " and (t.opened_at, t.id) < (:keyAt, :keyId)"
                : " and (t.due_at, t.id) > (:keyAt, :keyId)";
    }

    private static String order(Tab tab) {
        return (tab == Tab.ALL ? " order by t.opened_at desc, t.id desc" : " order by t.due_at, t.id")
                + " limit :limit";
    }
}
