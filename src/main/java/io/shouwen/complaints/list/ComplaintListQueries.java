package io.shouwen.complaints.list;

import io.shouwen.complaints.ComplaintLevel;
import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.ComplaintSubject;
import io.shouwen.complaints.list.view.ComplaintFilter;
import io.shouwen.complaints.list.view.ComplaintFilter.Tab;
import io.shouwen.complaints.list.view.ComplaintListPage.Row;
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
import io.shouwen.tickets.TicketSight;
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

/** Reads lists of complaints: open ones by soonest due, all by newest; each person's own sight applies. */
@Repository
class ComplaintListQueries implements ThingList {

    /** Who may open the list. */
    static final Role[] READERS = {
        Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN
    };

    private static final SortOrder DUE =
            new SortOrder("due", false, "tickets.matter", List.of(SortOrder.at("t.due_at"), SortOrder.id("t.id")));

    private static final SortOrder NEWEST = new SortOrder(
            "opened", true, "complaints.complaint", List.of(SortOrder.at("c.opened_at"), SortOrder.id("c.id")));

    private static final String FROM = """
            from complaints.complaint c
            join tickets.matter t on t.project_id = c.project_id and t.id = c.id
            left join lateral (select r.subject from complaints.reading r
                               where r.project_id = c.project_id and r.complaint_id = c.id
                               order by r.at desc, r.id desc limit 1) n on true
            where c.project_id = :project\s""";

    private static final String ROW = "select c.id, t.number, t.title, t.place, t.due_at, c.opened_at, n.subject, "
            + "a.name as owner, coalesce(h.house_label, '') as house, r.level, k.complaint_id is not null as anonymous, "
            + ComplaintStage.SQL + " as stage from (select c.id as row_id, t.due_at, c.opened_at " + FROM;

    private static final String NAMES = """
            ) q join complaints.complaint c on c.project_id = :project and c.id = q.row_id
            join tickets.matter t on t.project_id = c.project_id and t.id = c.id
            join platform.person a on a.id = t.owner_id
            left join complaints.code k on k.project_id = c.project_id and k.complaint_id = c.id
            left join estate.house_place h on h.project_id = c.project_id and h.house_id = c.house_id
            left join lateral (select r.subject from complaints.reading r
                               where r.project_id = c.project_id and r.complaint_id = c.id
                               order by r.at desc, r.id desc limit 1) n on true
            join lateral (select r.level from complaints.rise r where r.project_id = c.project_id and r.complaint_id = c.id
                          order by r.seq desc limit 1) r on true\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintListQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(ComplaintFilter filter, Map<String, String> address) {
        return ListPlace.of(
                "complaints",
                filter.query(),
                filter.tab() == Tab.ALL ? List.of(NEWEST) : List.of(DUE, NEWEST),
                address);
    }

    Cursor<Row> page(ProjectRef project, Actor me, ComplaintFilter filter, ListPlace place, Instant now) {
        return place.rows(
                position -> rows(project, me, filter, place, position, Cursor.SIZE + 1, now),
                Row::id,
                row -> place.order().by().equals("due")
                        ? place.order().key(row.due(), row.id())
                        : place.order().key(row.openedAt(), row.id()));
    }

    /** For the workbook and for start pages. */
    List<Row> first(ProjectRef project, Actor me, ComplaintFilter filter, ListPlace place, int limit, Instant now) {
        return rows(project, me, filter, place, "true", limit, now);
    }

    private List<Row> rows(
            ProjectRef project,
            Actor me,
            ComplaintFilter filter,
            ListPlace place,
            String position,
            int limit,
            Instant now) {
        return place.bind(bound(
                        ROW + where(filter, me) + " and " + position + place.end(limit) + NAMES
                                + place.order().orderBy(),
                        project,
                        me,
                        filter,
                        now))
                .query(ComplaintListQueries::row)
                .list();
    }

    @Override
    public String path() {
        return "complaints";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor me, Map<String, String> address, UUID id) {
        if (!me.is(READERS)) {
            return Neighbours.NONE;
        }
        ComplaintFilter filter = ComplaintFilter.of(address);
        return Lists.neighbours(
                bound(
                                place(filter, address).order().around("c.id", FROM + where(filter, me)),
                                project,
                                me,
                                filter,
                                clock.instant())
                        .param("row", id),
                complaint -> "complaints/" + complaint);
    }

    private static String where(ComplaintFilter filter, Actor me) {
        StringBuilder where = new StringBuilder("and ").append(tab(filter.tab()));
        if (!TicketSight.all(me)) {
            where.append(" and ").append(TicketSight.seen(me));
        }
        if (filter.subject() != null) {
            where.append(" and n.subject = :subject");
        }
        if (filter.month() != null) {
            where.append(" and c.opened_at >= cast(:month as timestamp) at time zone :zone"
                    + " and c.opened_at < (cast(:month as timestamp) + interval '1 month') at time zone :zone");
        }
        if (!filter.building().isEmpty()) {
            where.append(" and coalesce((select h.building_code from estate.house_place h"
                    + " where h.project_id = c.project_id and h.house_id = c.house_id), '-') = :building");
        }
        if (!filter.cause().isEmpty()) {
            where.append(" and coalesce((select u.cause from complaints.cause u where u.project_id = c.project_id"
                    + " and u.complaint_id = c.id order by u.at desc, u.id desc limit 1), '-') = :cause");
        }
        if (!filter.level().isEmpty()) {
            where.append(" and (select max(r.level)::text from complaints.rise r where r.project_id = c.project_id"
                    + " and r.complaint_id = c.id) = :level");
        }
        if (!filter.text().isEmpty()) {
            where.append(
                    " and (c.id in (select tickets.found(:project, :text)) or strpos(lower(c.words), lower(:text)) > 0)");
        }
        return where.toString();
    }

    private static String tab(Tab tab) {
        String undecided =
                "not exists (select from complaints.intake i where i.project_id = c.project_id and i.complaint_id = c.id)";
        return switch (tab) {
            case OPEN -> "t.closed_at is null";
            case UNDECIDED -> "t.closed_at is null and t.settlement_id is null and " + undecided;
            case LATE -> "t.closed_at is null and t.settlement_id is null and t.due_at < :now";
            case FOLLOW_UP -> "t.closed_at is null and t.settlement_id is not null";
            case ALL -> "true";
        };
    }

    private JdbcClient.StatementSpec bound(
            String sql, ProjectRef project, Actor me, ComplaintFilter filter, Instant now) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("me", me.id())
                .param("now", Sql.at(now))
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param(
                        "month",
                        filter.month() == null ? null : filter.month().atDay(1).atStartOfDay())
                .param("zone", project.zone().getId())
                .param("building", filter.building())
                .param("cause", filter.cause())
                .param("level", filter.level())
                .param("text", filter.text());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                subject(row.getString("subject")),
                row.getString("house").isEmpty() ? row.getString("place") : row.getString("house"),
                ComplaintStage.valueOf(row.getString("stage")),
                ComplaintLevel.values()[row.getInt("level")],
                row.getString("owner"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                row.getBoolean("anonymous"));
    }

    private static @Nullable ComplaintSubject subject(@Nullable String name) {
        return name == null ? null : ComplaintSubject.valueOf(name);
    }
}
