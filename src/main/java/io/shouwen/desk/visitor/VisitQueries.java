package io.shouwen.desk.visitor;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.desk.visitor.view.VisitLine.Promised;
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
import java.time.Duration;
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

/** Reads visits for pages, with masked numbers. */
@Repository
class VisitQueries implements ThingList {

    /** A visit that nobody ended is not shown at the desk longer than this. */
    static final Duration LONGEST = Duration.ofHours(18);

    private static final int AT_ONCE = 12;

    private static final SortOrder NEWEST =
            new SortOrder("came", true, "desk.visit", List.of(SortOrder.at("v.came_at"), SortOrder.id("v.id")));

    private static final String FACTS = """
             from desk.visit v
            left join desk.visit_reception r on r.project_id = v.project_id and r.visit_id = v.id
            left join desk.visit_departure d on d.project_id = v.project_id and d.visit_id = v.id
            """;

    private static final String ROW = """
            select v.id, v.came_at, v.people, v.name, v.phone, v.company, v.leader_title, v.house_id, v.house_label,
                   v.kind, v.purpose, c.name as colleague, r.at as received_at, rp.name as received_by,
                   d.at as left_at, d.how, d.text, d.ticket_id, d.ticket_number,
                   p.id as promise_id, p.due_at, e.answered, e.at as ended_at
            """ + FACTS + """
            left join platform.person c on c.id = v.colleague_id
            left join platform.person rp on rp.id = r.by_id
            left join desk.promise p on p.project_id = v.project_id and p.visit_id = v.id
            left join desk.promise_end e on e.project_id = p.project_id and e.promise_id = p.id
            """;

    static final List<String> SHOWS = List.of("all", "waiting", "here", "settled", "promised", "ticket", "unserved");

    private final JdbcClient jdbc;

    VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VisitLine line(UUID projectId, UUID id) {
        return jdbc.sql(ROW + "where v.project_id = ? and v.id = ?")
                .params(projectId, id)
                .query(VisitQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The visitor's number in full. */
    String phone(UUID projectId, UUID id) {
        return jdbc.sql("select phone from desk.visit where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who waits or is being received, the longest first. */
    List<VisitLine> here(UUID projectId, Instant now) {
        return jdbc.sql(ROW
                        + "where v.project_id = ? and v.came_at > ? and d.at is null order by v.came_at, v.id limit ?")
                .params(Sql.values(projectId, now.minus(LONGEST), AT_ONCE))
                .query(VisitQueries::line)
                .list();
    }

    List<VisitLine> ofHouse(UUID projectId, UUID houseId, int limit) {
        return jdbc.sql(ROW + "where v.project_id = ? and v.house_id = ? order by v.came_at desc, v.id desc limit ?")
                .params(projectId, houseId, limit)
                .query(VisitQueries::line)
                .list();
    }

    List<VisitLine> found(UUID projectId, String word, int limit) {
        return jdbc.sql(ROW + """
                where v.project_id = ? and v.id = any (array(select desk.visits_found(?, ?, ?)))
                order by v.came_at desc, v.id desc limit\s""" + limit)
                .params(projectId, projectId, word, PhoneNumber.sought(word).orElse(""))
                .query(VisitQueries::line)
                .list();
    }

    static LogFilter filter(Map<String, String> address) {
        return LogFilter.of(SHOWS, address);
    }

    static ListPlace place(LogFilter filter, Map<String, String> address) {
        return ListPlace.of("visits", filter.query(), List.of(NEWEST), address);
    }

    Cursor<VisitLine> page(ProjectRef project, LogFilter filter, ListPlace place) {
        return place.rows(
                position -> log(project, filter, place, position, Cursor.SIZE + 1),
                VisitLine::id,
                line -> NEWEST.key(line.cameAt(), line.id()));
    }

    /** From the first page on. */
    List<VisitLine> log(ProjectRef project, LogFilter filter, ListPlace place, int limit) {
        return log(project, filter, place, "true", limit);
    }

    private List<VisitLine> log(ProjectRef project, LogFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(ROW + which(filter) + " and " + position + place.end(limit), project, filter))
                .query(VisitQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "visits";
    }

    /** The page of a visit is open to those who may open the list. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID visit) {
        LogFilter filter = VisitQueries.filter(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("v.id", FACTS + which(filter)), project, filter)
                        .param("row", visit),
                id -> "visits/" + id);
    }

    private static String which(LogFilter filter) {
        return """
                where v.project_id = :project
                and (:from::timestamptz is null or v.came_at >= :from) and (:to::timestamptz is null or v.came_at < :to)
                """
                + switch (filter.show()) {
                    case "waiting" -> " and r.at is null and d.at is null";
                    case "here" -> " and r.at is not null and d.at is null";
                    case "settled" -> " and d.how = 'SETTLED'";
                    case "promised" -> " and d.how = 'PROMISED'";
                    case "ticket" -> " and d.how = 'TICKET'";
                    case "unserved" -> " and d.how = 'UNSERVED'";
                    default -> "";
                }
                + (filter.q().isEmpty() ? "" : " and v.id in (select desk.visits_found(:project, :q, :digits))");
    }

    private StatementSpec bound(String sql, ProjectRef project, LogFilter filter) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("q", filter.q())
                .param("digits", PhoneNumber.sought(filter.q()).orElse(""));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static VisitLine line(ResultSet row, int n) throws SQLException {
        String how = row.getString("how");
        UUID promise = row.getObject("promise_id", UUID.class);
        return new VisitLine(
                row.getObject("id", UUID.class),
                Sql.instant(row, "came_at"),
                row.getInt("people"),
                row.getString("name"),
                PhoneNumber.masked(row.getString("phone")),
                row.getString("company"),
                row.getString("leader_title"),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                Objects.requireNonNullElse(row.getString("colleague"), ""),
                Objects.requireNonNullElse(row.getString("kind"), ""),
                row.getString("purpose"),
                Sql.instantOrNull(row, "received_at"),
                Objects.requireNonNullElse(row.getString("received_by"), ""),
                Sql.instantOrNull(row, "left_at"),
                how == null ? null : VisitEnd.valueOf(how),
                Objects.requireNonNullElse(row.getString("text"), ""),
                row.getObject("ticket_id", UUID.class),
                Objects.requireNonNullElse(row.getString("ticket_number"), ""),
                promise == null
                        ? null
                        : new Promised(
                                promise,
                                Sql.instant(row, "due_at"),
                                (Boolean) row.getObject("answered"),
                                Sql.instantOrNull(row, "ended_at")));
    }
}
