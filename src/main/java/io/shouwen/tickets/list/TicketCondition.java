package io.shouwen.tickets.list;

import io.shouwen.platform.Sql;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.list.view.Tab;
import io.shouwen.tickets.list.view.TicketFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a list of tickets contains, as SQL. Conditions that cannot matter to the reader are left out of the text instead
 * of being switched off by a parameter, so that the planner sees which index serves.
 *
 * @param found the tickets with the words of the filter if they are few, or null: then each row is compared. The open
 *     tickets are few anyway
 */
public record TicketCondition(
        ProjectRef project,
        Actor me,
        TicketFilter filter,
        @Nullable List<UUID> found,
        Instant now) {

    /** More hits than this are not collected first: reading the list in its order meets enough of them soon. */
    static final int FEW = 200;

    private static final String WORDS = """
            strpos(tickets.words(t.number, t.title, t.description, t.contact_name, t.place, t.house_code, t.house_label),
                lower(:text)) > 0""";

    /**
     * Shows each matter once: of an order and the ticket it was opened for, only the latter if the list would contain
     * both.
     *
     * @param where condition of the list on {@code t}
     */
    public static String once(String where) {
        return where + " and " + unlessMatter(where);
    }

    private static String unlessMatter(String where) {
        return """
                (t.order_of is null or not exists (
                    select from tickets.ticket matter
                    where matter.project_id = t.project_id and matter.id = t.order_of and\s""" + of("matter", where) + "))";
    }

    /** The condition on another alias than {@code t}. */
    static String of(String alias, String condition) {
        return condition.replaceAll("\\bt\\.", alias + ".");
    }

    /** The filter, among what the reader may see. */
    String base() {
        return TicketSight.seen(me) + " and " + narrowed();
    }

    private String narrowed() {
        List<String> all = new ArrayList<>();
        narrow(all, filter.kind(), "t.kind = :kind");
        narrow(all, filter.stage(), "t.stage = :stage");
        narrow(all, filter.owner(), "t.owner_id = :owner");
        narrow(all, filter.building().isEmpty() ? null : filter, "t.house_code like :building");
        narrow(all, filter.from(), "t.opened_at >= :from");
        narrow(all, filter.to(), "t.opened_at < :to");
        narrow(all, filter.closed(), "t.closed_at >= :closed and t.closed_at < :closedEnd");
        narrow(all, found, "t.id = any (:found)");
        narrow(all, found != null || filter.text().isEmpty() ? null : filter, WORDS);
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    String tab(Tab tab) {
        return switch (tab) {
            case MINE -> "t.closed_at is null and (t.owner_id = :me or " + TicketSight.OFFERED + ")";
            case TEAM -> me.leads() ? "t.closed_at is null" : """
                    t.closed_at is null and t.owner_id = any (array(
                        select g.person_id from platform.person_role g
                        where g.project_id = :project and g.role = any (:roles)))""";
            case OVERDUE -> "t.closed_at is null and t.settlement_id is null and t.due_at < :now";
            case ALL -> "true";
        };
    }

    /**
     * The rows of the list from a position on.
     *
     * @param position condition on {@code t} in the list's order
     */
    String rows(SortOrder order, String position, int limit) {
        String end = order.orderBy() + " limit " + limit; // a number in the text: see ListPlace
        if (filter.tab() != Tab.ALL || TicketSight.all(me) || found != null) {
            return once(tab(filter.tab()) + " and " + base()) + " and " + position + end;
        }
        return "t.id in (" + ofViewers(position, end) + ")" + end;
    }

    /** Read from the index of what a person or department may see, which has the list's order, not from all tickets. */
    private String ofViewers(String position, String end) {
        return """
                select seen.ticket_id from unnest(cast(:me as uuid) || """ + TicketSight.GROUPS + """
                ) viewer (id) cross join lateral (
                    select v.ticket_id from tickets.viewer v
                    join tickets.ticket t on t.project_id = v.project_id and t.id = v.ticket_id
                    where v.project_id = :project and v.viewer_id = viewer.id and\s""" + narrowed() + " and "
                + unlessMatter(base()) + " and " + byViewer(position) + byViewer(end)
                + ") seen";
    }

    /** The index of viewers has the time of opening too. */
    private static String byViewer(String columns) {
        return columns.replaceAll("\\bt\\.opened_at", "v.opened_at").replaceAll("\\bt\\.id", "v.ticket_id");
    }

    private static void narrow(List<String> all, @Nullable Object by, String condition) {
        if (by != null) {
            all.add(condition);
        }
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("project", project.id())
                .param("me", me.id())
                .param("roles", me.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("now", Sql.at(now))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("owner", filter.owner())
                .param("building", like(filter.building()) + "-%")
                .param("text", filter.text())
                .param("found", found == null ? null : found.toArray(UUID[]::new))
                .param("from", begin(filter.from()))
                .param("to", begin(after(filter.to())))
                .param("closed", begin(filter.closed()))
                .param("closedEnd", begin(after(filter.closed())));
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private @Nullable Object begin(@Nullable LocalDate day) {
        return day == null ? null : Sql.at(day.atStartOfDay(project.zone()).toInstant());
    }
}
