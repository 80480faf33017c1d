package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.FindingFilter;
import io.shouwen.patrol.board.view.FindingListPage;
import io.shouwen.patrol.board.view.FindingRow;
import io.shouwen.patrol.board.view.FindingTab;
import io.shouwen.patrol.finding.FindingStage;
import io.shouwen.patrol.finding.view.Choice;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads lists of findings: one query per page, by keyset. */
@Repository
class FindingListQueries implements ThingList {

    /** Who may open the list. */
    static final Role[] READERS = {
        Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN
    };

    private static final SortOrder DUE =
            new SortOrder("due", false, "tickets.matter", List.of(SortOrder.at("t.due_at"), SortOrder.id("t.id")));

    private static final SortOrder FOUND =
            new SortOrder("found", true, "patrol.finding", List.of(SortOrder.at("f.found_at"), SortOrder.id("f.id")));

    static final String FROM = """
            from tickets.matter t
            join patrol.finding f on f.project_id = t.project_id and f.id = t.id
            left join patrol.decision d on d.project_id = t.project_id and d.finding_id = t.id
            where t.project_id = :project and t.kind = 'FINDING'\s""";

    private static final String ROW =
            "select q.*, o.name as owner, b.name as found_by, coalesce(n.name, '') as district from ("
                    + "select t.project_id, t.id, t.number, t.title, t.place, t.owner_id, t.due_at, t.level, t.closed_at,"
                    + " f.major, f.found_by as found_by_id, f.found_at, f.district_id, " + FindingStage.SQL
                    + " as stage "
                    + FROM;

    private static final String NAMES = """
            ) q join platform.person o on o.id = q.owner_id
            join platform.person b on b.id = q.found_by_id
            left join district.district_butler n on n.project_id = q.project_id and n.id = q.district_id""";

    private static final String OF_BUTLER = """
             and f.district_id in (select n.id from district.district_butler n
                                   where n.project_id = :project and n.butler_id = :butler)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingListQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(FindingFilter filter, Map<String, String> address) {
        return ListPlace.of("patrol/findings", filter.query(), orders(filter.tab()), address);
    }

    /** All findings sorted by newest, open ones by soonest due. */
    private static List<SortOrder> orders(FindingTab tab) {
        return tab == FindingTab.ALL ? List.of(FOUND) : List.of(DUE, FOUND);
    }

    Cursor<FindingRow> page(ProjectRef project, FindingFilter filter, ListPlace place, Instant now) {
        return place.rows(
                position -> rows(project, filter, place, position, Cursor.SIZE + 1, now),
                FindingRow::id,
                row -> place.order().by().equals("due")
                        ? place.order().key(row.due(), row.id())
                        : place.order().key(row.foundAt(), row.id()));
    }

    /** The first page. */
    List<FindingRow> first(ProjectRef project, FindingFilter filter, int limit, Instant now) {
        return first(project, filter, place(filter, Map.of()), limit, now);
    }

    /** From the first page on. */
    List<FindingRow> first(ProjectRef project, FindingFilter filter, ListPlace place, int limit, Instant now) {
        return rows(project, filter, place, "true", limit, now);
    }

    private List<FindingRow> rows(
            ProjectRef project, FindingFilter filter, ListPlace place, String position, int limit, Instant now) {
        String order = place.order().orderBy();
        return place.bind(bound(
                        ROW + where(filter) + " and " + position + place.end(limit) + NAMES
                                + order.replaceAll("\\b[tf]\\.", "q."),
                        project,
                        filter,
                        now))
                .query(FindingListQueries::row)
                .list();
    }

    @Override
    public String path() {
        return "patrol/findings";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID id) {
        if (!reader.is(READERS)) {
            return Neighbours.NONE;
        }
        FindingFilter filter = FindingFilter.of(address);
        return Lists.neighbours(
                bound(
                                place(filter, address).order().around("t.id", FROM + where(filter)),
                                project,
                                filter,
                                clock.instant())
                        .param("row", id),
                finding -> "patrol/findings/" + finding);
    }

    /** The first findings of a tab. @param butler of whose districts, or null for all */
    List<FindingRow> waiting(ProjectRef project, FindingTab tab, @Nullable UUID butler, int limit, Instant now) {
        FindingFilter filter = FindingFilter.of(Map.of()).in(tab);
        String order = orders(tab).getFirst().orderBy();
        return bound(
                        ROW + where(filter) + (butler == null ? "" : OF_BUTLER) + order + " limit " + limit + NAMES
                                + order.replaceAll("\\b[tf]\\.", "q."),
                        project,
                        filter,
                        now)
                .param("butler", butler)
                .query(FindingListQueries::row)
                .list();
    }

    /** Numbers of these tabs, in one statement and one pass over the open findings; of all findings at most one more than shown. */
    Map<FindingTab, Integer> counts(
            ProjectRef project, FindingFilter filter, Collection<FindingTab> tabs, Instant now) {
        List<FindingTab> shown = List.copyOf(tabs);
        String numbers = shown.stream()
                .map(tab -> tab == FindingTab.ALL
                        ? "(select count(*) from (select 1 " + FROM + narrowed(filter) + " limit "
                                + (FindingListPage.MOST + 1) + ") n)"
                        : "count(*) filter (where " + condition(tab) + ")")
                .collect(Collectors.joining(", "));
        return bound(
                        "select " + numbers + " " + FROM + "and t.closed_at is null" + narrowed(filter),
                        project,
                        filter,
                        now)
                .query((row, n) -> {
                    Map<FindingTab, Integer> counts = new EnumMap<>(FindingTab.class);
                    for (int i = 0; i < shown.size(); i++) {
                        counts.put(shown.get(i), row.getInt(i + 1));
                    }
                    return counts;
                })
                .single();
    }

    List<Choice> districts(UUID projectId) {
        return jdbc.sql("select id, name from district.district_butler where project_id = ? order by name")
                .param(projectId)
                .query((row, n) -> new Choice(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private static String where(FindingFilter filter) {
        return "and " + condition(filter.tab()) + narrowed(filter);
    }

    private static String condition(FindingTab tab) {
        return switch (tab) {
            case OPEN -> "t.closed_at is null";
            case DISPATCH ->
                "t.closed_at is null and t.settlement_id is null and " + FindingStage.SQL + " = 'REPORTED'";
            case OVERDUE -> "t.closed_at is null and t.settlement_id is null and t.due_at < :now";
            case VERIFY ->
                "t.closed_at is null and t.settlement_id is not null and " + FindingStage.SQL + " = 'HANDLED'";
            case SIGN ->
                "t.closed_at is null and t.settlement_id is not null and " + FindingStage.SQL + " = 'VERIFIED'";
            case ALL -> "true";
        };
    }

    private static String narrowed(FindingFilter filter) {
        StringBuilder where = new StringBuilder();
        narrow(where, filter.district(), "and f.district_id = :district");
        narrow(where, filter.from(), "and f.found_at >= :from");
        narrow(where, filter.to(), "and f.found_at < :to");
        narrow(where, filter.text().isEmpty() ? null : filter, "and t.id in (select tickets.found(:project, :text))");
        return where.toString();
    }

    private static void narrow(StringBuilder where, @Nullable Object by, String condition) {
        if (by != null) {
            where.append(' ').append(condition);
        }
    }

    private StatementSpec bound(String sql, ProjectRef project, FindingFilter filter, Instant now) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("now", Sql.at(now))
                .param("district", filter.district())
                .param("text", filter.text())
                .param("from", begin(filter.from(), project))
                .param("to", begin(filter.to() == null ? null : filter.to().plusDays(1), project));
    }

    private static @Nullable Object begin(@Nullable LocalDate day, ProjectRef project) {
        return day == null ? null : Sql.at(day.atStartOfDay(project.zone()).toInstant());
    }

    private static FindingRow row(ResultSet row, int n) throws SQLException {
        return new FindingRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("place"),
                row.getString("district"),
                FindingStage.valueOf(row.getString("stage")),
                row.getBoolean("major"),
                row.getString("found_by"),
                Sql.instant(row, "found_at"),
                row.getString("owner"),
                Sql.instant(row, "due_at"),
                row.getInt("level"),
                Sql.instantOrNull(row, "closed_at"));
    }
}
