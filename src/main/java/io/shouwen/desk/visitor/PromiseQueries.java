package io.shouwen.desk.visitor;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.visitor.Promises.Given;
import io.shouwen.desk.visitor.view.PromiseLine;
import io.shouwen.desk.visitor.view.PromisePage;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads promised answers for pages, with masked numbers. */
@Repository
class PromiseQueries implements ThingList {

    static final int LIST = 25;

    private static final SortOrder LATEST =
            new SortOrder("due", true, "desk.promise", List.of(SortOrder.at("p.due_at"), SortOrder.id("p.id")));

    private static final String FACTS = """
             from desk.promise p
            join platform.person m on m.id = p.made_by
            left join desk.promise_end e on e.project_id = p.project_id and e.promise_id = p.id
            left join platform.person x on x.id = e.by_id
            """;

    private static final String FIELDS = """
            select p.id, p.name, p.phone, p.house_id, p.house_label, p.text, p.visit_id, p.call_id, p.made_at, p.due_at,
                   m.name as made_by, e.answered, e.how, e.at as ended_at, x.name as ended_by
            """ + FACTS;

    private static final String ROW = FIELDS + "where p.project_id = ? and ";

    static final List<String> SHOWS = List.of("all", "open", "late", "kept", "broken");

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static LogFilter filter(Map<String, String> address) {
        return LogFilter.of(SHOWS, address);
    }

    static ListPlace place(LogFilter filter, Map<String, String> address) {
        return ListPlace.of("promises", filter.query(), List.of(LATEST), address);
    }

    Cursor<PromiseLine> page(ProjectRef project, LogFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(project, filter, place, position, Cursor.SIZE + 1),
                PromiseLine::id,
                line -> LATEST.key(line.due(), line.id()));
    }

    /** From the first page on. */
    List<PromiseLine> all(ProjectRef project, LogFilter filter, ListPlace place, int limit) {
        return rows(project, filter, place, "true", limit);
    }

    private List<PromiseLine> rows(ProjectRef project, LogFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(FIELDS + which(filter) + " and " + position + place.end(limit), project, filter))
                .query(PromiseQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "promises";
    }

    /** The page of a promise is open to those who may open the list. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID promise) {
        LogFilter filter = PromiseQueries.filter(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("p.id", FACTS + which(filter)), project, filter)
                        .param("row", promise),
                id -> "promises/" + id);
    }

    private static String which(LogFilter filter) {
        return """
                where p.project_id = :project
                and (:from::timestamptz is null or p.due_at >= :from) and (:to::timestamptz is null or p.due_at < :to)
                and (:q = '' or strpos(lower(concat_ws(' ', p.name, p.house_label, p.text)), :q) > 0)"""
                + switch (filter.show()) {
                    case "open" -> " and e.at is null";
                    case "late" -> " and e.at is null and p.due_at < :now";
                    case "kept" -> " and e.answered and e.at <= p.due_at";
                    case "broken" -> " and e.at is not null and not (e.answered and e.at <= p.due_at)";
                    default -> "";
                };
    }

    private StatementSpec bound(String sql, ProjectRef project, LogFilter filter) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("now", Sql.at(clock.instant()))
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("q", filter.q().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Those still owed, the most urgent first. */
    List<PromiseLine> open(UUID projectId) {
        return jdbc.sql(ROW + "e.at is null order by p.due_at, p.id limit ?")
                .params(projectId, LIST)
                .query(PromiseQueries::line)
                .list();
    }

    PromiseLine line(UUID projectId, UUID id) {
        return jdbc.sql(ROW + "p.id = ?")
                .params(projectId, id)
                .query(PromiseQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<PromisePage.Moved> moves(UUID projectId, UUID id) {
        return jdbc.sql("""
                select v.before_at, v.to_at, v.agreed_by, v.at, p.name
                from desk.promise_move v join platform.person p on p.id = v.by_id
                where v.project_id = ? and v.promise_id = ? order by v.at limit 100""")
                .params(projectId, id)
                .query((row, n) -> new PromisePage.Moved(
                        Sql.instant(row, "before_at"),
                        Sql.instant(row, "to_at"),
                        row.getString("agreed_by"),
                        row.getString("name"),
                        Sql.instant(row, "at")))
                .list();
    }

    /** Who waits for the answer. */
    String name(UUID projectId, UUID id) {
        return jdbc.sql("select name from desk.promise where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The number to call, in full. */
    String phone(UUID projectId, UUID id) {
        return jdbc.sql("select phone from desk.promise where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whom a promise made in this call goes to; the text is what the call is about so far. */
    Given ofCall(UUID projectId, UUID callId) {
        return jdbc.sql("""
                select resident_id, house_id, coalesce(house_label, '') as house_label,
                       coalesce(caller_name, '') as name, coalesce(number, '') as phone, coalesce(purpose, '') as text
                from desk.call where project_id = ? and id = ?""")
                .params(projectId, callId)
                .query((row, n) -> new Given(
                        null,
                        callId,
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("house_label"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("text")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PromiseLine line(ResultSet row, int n) throws SQLException {
        return new PromiseLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PhoneNumber.masked(row.getString("phone")),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("text"),
                row.getObject("visit_id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getString("made_by"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "due_at"),
                (Boolean) row.getObject("answered"),
                Objects.requireNonNullElse(row.getString("how"), ""),
                Objects.requireNonNullElse(row.getString("ended_by"), ""),
                Sql.instantOrNull(row, "ended_at"));
    }
}
