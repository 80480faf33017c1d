package io.shouwen.desk.relay;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.relay.view.RelayLine;
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

/** Reads relayed messages for pages: only what the reader may see, with masked numbers. */
@Repository
class RelayQueries implements ThingList {

    private static final SortOrder NEWEST =
            new SortOrder("taken", true, "desk.relay", List.of(SortOrder.at("r.taken_at"), SortOrder.id("r.id")));
    private static final SortOrder DUE =
            new SortOrder("due", false, "desk.relay", List.of(SortOrder.at("r.due_at"), SortOrder.id("r.id")));

    private static final String ROW = """
            select r.*, a.result, a.text as answer_text, a.by_name, a.at
            """;

    private static final String FROM = """
             from desk.relay r
            left join desk.relay_answer a on a.project_id = r.project_id and a.id = r.answer_id
            where r.project_id = :project and\s""" + RelaySight.SEEN;

    private static final String FOUND = " and r.id = any (array(select desk.relays_found(:project, :q)))";

    static final List<String> SHOWS = List.of("all", "open", "late", "mine", "sent");

    private final JdbcClient jdbc;
    private final Clock clock;

    RelayQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static LogFilter filter(Map<String, String> address) {
        return LogFilter.of(SHOWS, address);
    }

    static ListPlace place(LogFilter filter, Map<String, String> address) {
        return ListPlace.of("relays", filter.query(), List.of(NEWEST, DUE), address);
    }

    Cursor<RelayLine> page(ProjectRef project, Actor reader, LogFilter filter, ListPlace place, Instant now) {
        return place.rows(
                position -> rows(project, reader, filter, place, position, Cursor.SIZE + 1, now),
                RelayLine::id,
                line -> place.order().key(place.order().by().equals("due") ? line.due() : line.takenAt(), line.id()));
    }

    /** From the first page on. */
    List<RelayLine> all(ProjectRef project, Actor reader, LogFilter filter, ListPlace place, int limit, Instant now) {
        return rows(project, reader, filter, place, "true", limit, now);
    }

    private List<RelayLine> rows(
            ProjectRef project,
            Actor reader,
            LogFilter filter,
            ListPlace place,
            String position,
            int limit,
            Instant now) {
        String sql = ROW + from(filter) + " and " + position + place.end(limit);
        return place.bind(bound(sql, project, reader, filter, now))
                .query(RelayQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "relays";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID relay) {
        LogFilter filter = RelayQueries.filter(address);
        String sql = place(filter, address).order().around("r.id", from(filter));
        return Lists.neighbours(
                bound(sql, project, reader, filter, clock.instant()).param("row", relay), RelayAlarms::path);
    }

    private static String from(LogFilter filter) {
        return FROM
                + switch (filter.show()) {
                    case "open" -> " and r.answer_id is null";
                    case "late" -> " and r.due_at < coalesce(a.at, :now)";
                    case "mine" -> " and (r.for_id = :me or r.stand_in_id = :me)";
                    case "sent" -> " and r.taken_by = :me";
                    default -> "";
                }
                + """
                 and (:from::timestamptz is null or r.taken_at >= :from)
                and (:to::timestamptz is null or r.taken_at < :to)"""
                + (filter.q().isEmpty() ? "" : FOUND);
    }

    private StatementSpec bound(String sql, ProjectRef project, Actor reader, LogFilter filter, Instant now) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("me", reader.id())
                .param("all", RelaySight.all(reader))
                .param("now", Sql.at(now))
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("q", filter.q());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Not acknowledged yet, the one due first at the top. */
    List<RelayLine> open(UUID projectId, Actor reader, int limit) {
        return some(" and r.answer_id is null order by r.due_at, r.id", projectId, reader, limit)
                .query(RelayQueries::line)
                .list();
    }

    /** Not acknowledged yet and for the reader. */
    List<RelayLine> waitingFor(UUID projectId, Actor reader, int limit) {
        return some(
                        " and r.answer_id is null and (r.for_id = :me or r.stand_in_id = :me)"
                                + " order by r.due_at, r.id",
                        projectId,
                        reader,
                        limit)
                .query(RelayQueries::line)
                .list();
    }

    /** Overdue and not acknowledged yet, whoever they are for; only for those who lead. */
    List<RelayLine> overdue(UUID projectId, Actor reader, Instant now, int limit) {
        return some(
                        " and r.answer_id is null and r.due_at < :now and r.for_id <> :me order by r.due_at, r.id",
                        projectId,
                        reader,
                        limit)
                .param("now", Sql.at(now))
                .query(RelayQueries::line)
                .list();
    }

    List<RelayLine> ofHouse(UUID projectId, Actor reader, UUID houseId, int limit) {
        return some(" and r.house_id = :house order by r.taken_at desc, r.id desc", projectId, reader, limit)
                .param("house", houseId)
                .query(RelayQueries::line)
                .list();
    }

    List<RelayLine> ofTicket(UUID projectId, Actor reader, UUID ticketId, int limit) {
        return some(" and r.ticket_id = :ticket order by r.taken_at desc, r.id desc", projectId, reader, limit)
                .param("ticket", ticketId)
                .query(RelayQueries::line)
                .list();
    }

    List<RelayLine> found(UUID projectId, Actor reader, String typed, int limit) {
        return some(FOUND + " order by r.taken_at desc, r.id desc", projectId, reader, limit)
                .param("q", typed)
                .query(RelayQueries::line)
                .list();
    }

    private StatementSpec some(String rest, UUID projectId, Actor reader, int limit) {
        return jdbc.sql(ROW + FROM + rest + " limit " + limit)
                .param("project", projectId)
                .param("me", reader.id())
                .param("all", RelaySight.all(reader));
    }

    static RelayLine of(Relay relay) {
        RelayAnswer answer = relay.answer();
        return new RelayLine(
                relay.id(),
                relay.forName(),
                relay.standInName(),
                relay.fromName(),
                PhoneNumber.masked(relay.phone()),
                relay.house(),
                relay.text(),
                relay.urgent(),
                relay.takenByName(),
                relay.takenAt(),
                relay.due(),
                answer == null ? null : answer.result(),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.byName(),
                answer == null ? null : answer.at());
    }

    private static RelayLine line(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        return new RelayLine(
                row.getObject("id", UUID.class),
                row.getString("for_name"),
                row.getString("stand_in_name"),
                row.getString("from_name"),
                PhoneNumber.masked(row.getString("phone")),
                row.getString("house_label"),
                row.getString("text"),
                row.getBoolean("urgent"),
                row.getString("taken_by_name"),
                Sql.instant(row, "taken_at"),
                Sql.instant(row, "due_at"),
                result == null ? null : RelayResult.valueOf(result),
                Objects.requireNonNullElse(row.getString("answer_text"), ""),
                Objects.requireNonNullElse(row.getString("by_name"), ""),
                Sql.instantOrNull(row, "at"));
    }
}
