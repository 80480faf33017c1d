package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallBackLine;
import io.shouwen.desk.call.view.CallLine;
import io.shouwen.desk.call.view.CallPage.Told;
import io.shouwen.desk.call.view.CallsToday;
import io.shouwen.desk.line.Cause;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads calls and call-backs for pages, with masked numbers. */
@Repository
class CallQueries implements ThingList {

    static final int LIST = 25;

    private static final SortOrder NEWEST =
            new SortOrder("started", true, "desk.call", List.of(SortOrder.at("c.started_at"), SortOrder.id("c.id")));

    private static final String FOUND = " and c.id in (select desk.calls_found(:project, :q, :digits))";

    private final JdbcClient jdbc;

    CallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CallLine line(UUID projectId, UUID id) {
        return jdbc.sql("select * from desk.call where project_id = ? and id = ?")
                .params(projectId, id)
                .query(CallQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<CallLine> toFinish(UUID projectId) {
        return jdbc.sql("""
                select * from desk.call where project_id = ? and finished_at is null and direction = 'IN'
                and outcome in ('TALKING', 'ANSWERED') order by started_at limit ?""").params(projectId, LIST).query(CallQueries::line).list();
    }

    List<CallLine> ringing(UUID projectId, Instant since) {
        return jdbc.sql("""
                select * from desk.call where project_id = ? and outcome = 'RINGING' and direction = 'IN'
                and started_at > ? order by started_at limit ?""")
                .params(Sql.values(projectId, since, LIST))
                .query(CallQueries::line)
                .list();
    }

    /** Calls the person took and has not recorded yet, oldest first. */
    List<CallLine> mine(UUID projectId, UUID staffId) {
        return jdbc.sql("""
                select * from desk.call where project_id = ? and taken_by = ? and finished_at is null
                and direction = 'IN' and outcome in ('RINGING', 'TALKING', 'ANSWERED') order by started_at, id limit 100""").params(projectId, staffId).query(CallQueries::line).list();
    }

    List<CallBackLine> callBacks(UUID projectId) {
        return jdbc.sql("""
                select b.*, c.missed, coalesce(c.caller_name, '') as caller, coalesce(c.house_label, '') as house
                from desk.call_back b cross join lateral (
                    select count(*)::int as missed, max(caller_name) as caller_name, max(house_label) as house_label
                    from desk.call where project_id = b.project_id and call_back_id = b.id) c
                where b.project_id = ? and b.done_at is null order by b.due_at limit ?""")
                .params(projectId, LIST)
                .query((row, n) -> new CallBackLine(
                        row.getObject("id", UUID.class),
                        PhoneNumber.masked(row.getString("number")),
                        row.getString("caller"),
                        row.getString("house"),
                        row.getInt("missed"),
                        Sql.instant(row, "missed_at"),
                        Sql.instant(row, "due_at"),
                        Sql.instantOrNull(row, "called_at")))
                .list();
    }

    CallsToday today(UUID projectId, Instant from) {
        return jdbc.sql("""
                select count(*) filter (where outcome not in ('RINGING', 'FORWARDED'))::int as offered,
                       count(*) filter (where answered_at is not null)::int as answered,
                       count(*) filter (where answered_at is not null and rings >= ?)::int as late,
                       count(*) filter (where outcome in ('NOBODY', 'BUSY', 'GAVE_UP'))::int as missed
                from desk.call where project_id = ? and started_at >= ? and direction = 'IN'""")
                .params(Call.LATE_RING, projectId, Sql.at(from))
                .query((row, n) -> new CallsToday(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    static ListPlace place(CallFilter filter, Map<String, String> address) {
        return ListPlace.of("calls", filter.query(), List.of(NEWEST), address);
    }

    Cursor<CallLine> page(ProjectRef project, CallFilter filter, ListPlace place) {
        return place.rows(
                position -> log(project, filter, place, position, Cursor.SIZE + 1),
                CallLine::id,
                line -> NEWEST.key(line.startedAt(), line.id()));
    }

    /** From the first page on. */
    List<CallLine> log(ProjectRef project, CallFilter filter, ListPlace place, int limit) {
        return log(project, filter, place, "true", limit);
    }

    private List<CallLine> log(ProjectRef project, CallFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound("select c.* " + from(filter) + " and " + position + place.end(limit), project, filter))
                .query(CallQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "calls";
    }

    /** The page of a call is open to those who may open the list. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID call) {
        CallFilter filter = CallFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("c.id", from(filter)), project, filter)
                        .param("row", call),
                id -> "calls/" + id);
    }

    private static String from(CallFilter filter) {
        return " from desk.call c where c.project_id = :project "
                + (filter.from() == null ? "" : "and c.started_at >= :from ")
                + (filter.to() == null ? "" : "and c.started_at < :to ")
                + kind(filter.kind())
                + which(filter.show())
                + (filter.q().isEmpty() ? "" : FOUND);
    }

    private StatementSpec bound(String sql, ProjectRef project, CallFilter filter) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("kind", filter.kind())
                .param("q", filter.q())
                .param("digits", PhoneNumber.sought(filter.q()).orElse(""));
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "" -> "";
            case "OTHER" -> "and (c.kind = :kind or c.kind is null and c.finished_at is not null) ";
            default -> "and c.kind = :kind ";
        };
    }

    private static String which(String show) {
        return switch (show) {
            case "answered" -> "and direction = 'IN' and answered_at is not null";
            case "late" -> "and direction = 'IN' and answered_at is not null and rings >= " + Call.LATE_RING;
            case "missed" -> "and direction = 'IN' and outcome in ('NOBODY', 'BUSY', 'GAVE_UP')";
            case "unfinished" -> "and direction = 'IN' and outcome in ('TALKING', 'ANSWERED') and finished_at is null";
            case "out" -> "and direction = 'OUT'";
            default -> "";
        };
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The telephone events of a call in order. */
    List<Told> told(UUID projectId, UUID callId) {
        return jdbc.sql("""
                select e.kind, coalesce(e.event_time, e.received_at) as at, e.users, e.cause
                from desk.telephone_event e join desk.call c
                    on c.project_id = e.project_id and c.line_id = e.line_id and c.call_key = e.call_key
                where c.project_id = ? and c.id = ? order by 2, e.id limit 200""")
                .params(projectId, callId)
                .query((row, n) -> new Told(
                        "desk.call.event." + row.getString("kind").toLowerCase(java.util.Locale.ROOT),
                        Sql.instant(row, "at"),
                        String.join("、", (String[]) row.getArray("users").getArray()),
                        causeKey(row.getString("cause"))))
                .list();
    }

    private static @Nullable String causeKey(@Nullable String cause) {
        return cause == null ? null : Cause.valueOf(cause).messageKey();
    }

    static CallLine line(ResultSet row, int n) throws SQLException {
        return new CallLine(
                row.getObject("id", UUID.class),
                row.getString("direction").equals("IN"),
                PhoneNumber.masked(row.getString("number")),
                text(row, "caller_name"),
                text(row, "house_label"),
                row.getObject("house_id", UUID.class),
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "answered_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getObject("rings", Integer.class),
                CallOutcome.valueOf(row.getString("outcome")),
                text(row, "taken_name").isEmpty() ? text(row, "answered_by") : text(row, "taken_name"),
                text(row, "kind"),
                text(row, "purpose"),
                text(row, "result"),
                row.getObject("ticket_id", UUID.class),
                text(row, "ticket_number"),
                row.getObject("finished_at") != null,
                row.getObject("line_id") == null,
                row.getBoolean("end_told"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
