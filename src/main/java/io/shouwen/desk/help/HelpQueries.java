package io.shouwen.desk.help;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.help.view.HelpLine;
import io.shouwen.estate.PhoneNumber;
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
import java.time.Clock;
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

/** Reads requests for help for pages, with masked numbers. */
@Repository
class HelpQueries implements ThingList {

    private static final SortOrder NEWEST =
            new SortOrder("asked", true, "desk.help", List.of(SortOrder.at("h.asked_at"), SortOrder.id("h.id")));
    private static final SortOrder DUE =
            new SortOrder("due", false, "desk.help", List.of(SortOrder.at("h.due_at"), SortOrder.id("h.id")));

    private static final String ROW = """
            select h.*, a.outcome, a.text as answer_text, a.by_name, a.at
            """;

    private static final String FROM = """
             from desk.help h
            left join desk.help_answer a on a.project_id = h.project_id and a.id = h.answer_id
            where h.project_id = :project""";

    private static final String FOUND = " and h.id = any (array(select desk.help_found(:project, :q)))";

    static final List<String> SHOWS = List.of("all", "open", "late");

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static LogFilter filter(Map<String, String> address) {
        return LogFilter.of(SHOWS, address);
    }

    static ListPlace place(LogFilter filter, Map<String, String> address) {
        return ListPlace.of("help", filter.query(), List.of(NEWEST, DUE), address);
    }

    Cursor<HelpLine> page(ProjectRef project, LogFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(project, filter, place, position, Cursor.SIZE + 1),
                HelpLine::id,
                line -> place.order().key(place.order().by().equals("due") ? line.due() : line.askedAt(), line.id()));
    }

    /** From the first page on. */
    List<HelpLine> all(ProjectRef project, LogFilter filter, ListPlace place, int limit) {
        return rows(project, filter, place, "true", limit);
    }

    private List<HelpLine> rows(ProjectRef project, LogFilter filter, ListPlace place, String position, int limit) {
        String sql = ROW + from(filter) + " and " + position + place.end(limit);
        return place.bind(bound(sql, project, filter)).query(HelpQueries::line).list();
    }

    @Override
    public String path() {
        return "help";
    }

    /** The page of a request is open to those who may open the list. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID help) {
        LogFilter filter = HelpQueries.filter(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("h.id", from(filter)), project, filter)
                        .param("row", help),
                id -> "help/" + id);
    }

    private static String from(LogFilter filter) {
        return FROM
                + switch (filter.show()) {
                    case "open" -> " and h.answer_id is null";
                    case "late" -> " and h.due_at < coalesce(a.at, :now)";
                    default -> "";
                }
                + """
                 and (:from::timestamptz is null or h.asked_at >= :from)
                and (:to::timestamptz is null or h.asked_at < :to)"""
                + (filter.q().isEmpty() ? "" : FOUND);
    }

    private StatementSpec bound(String sql, ProjectRef project, LogFilter filter) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("now", Sql.at(clock.instant()))
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("q", filter.q());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Not answered yet, the one due first at the top. */
    List<HelpLine> open(UUID projectId, int limit) {
        return some(" and h.answer_id is null order by h.due_at, h.id", projectId, limit)
                .query(HelpQueries::line)
                .list();
    }

    List<HelpLine> ofHouse(UUID projectId, UUID houseId, int limit) {
        return some(" and h.house_id = :house order by h.asked_at desc, h.id desc", projectId, limit)
                .param("house", houseId)
                .query(HelpQueries::line)
                .list();
    }

    List<HelpLine> found(UUID projectId, String typed, int limit) {
        return some(FOUND + " order by h.asked_at desc, h.id desc", projectId, limit)
                .param("q", typed)
                .query(HelpQueries::line)
                .list();
    }

    private StatementSpec some(String rest, UUID projectId, int limit) {
        return jdbc.sql(ROW + FROM + rest + " limit " + limit).param("project", projectId);
    }

    static HelpLine of(Help help) {
        HelpAnswer answer = help.answer();
        return new HelpLine(
                help.id(),
                help.kind(),
                help.askedBy(),
                PhoneNumber.masked(help.phone()),
                help.houseId(),
                help.house(),
                help.text(),
                help.takenByName(),
                help.askedAt(),
                help.due(),
                answer == null ? null : answer.outcome(),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.byName(),
                answer == null ? null : answer.at());
    }

    private static HelpLine line(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new HelpLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("asked_by"),
                PhoneNumber.masked(row.getString("phone")),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("text"),
                row.getString("taken_by_name"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                outcome == null ? null : HelpOutcome.valueOf(outcome),
                Objects.requireNonNullElse(row.getString("answer_text"), ""),
                Objects.requireNonNullElse(row.getString("by_name"), ""),
                Sql.instantOrNull(row, "at"));
    }
}
