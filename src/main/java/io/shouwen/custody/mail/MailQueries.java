package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the mail register. */
@Repository
class MailQueries implements ThingList {

    static final int MOST_LINES = 20_000;

    private static final SortOrder NEWEST =
            new SortOrder("at", true, "custody.parcel", List.of(SortOrder.at("p.begun_at"), SortOrder.id("p.id")));

    private static final String ROW = "select p.id, " + MailState.SQL + """
             as state, p.begun_at, p.courier, p.tracking, p.addressee, p.phone, p.house_id,
            coalesce(h.house_label, '') as house, p.photo_id is not null or p.photo_deleted_at is not null as photo,
            coalesce(r.name, '') as received_by, coalesce(l.code, '') as place, u.due_at,
            case when t.inside = 0 then s.happened_at end as left_at,
            case when t.inside = 0 then s.person else '' end as person,
            case when t.inside = 0 then s.relation else '' end as relation,
            case when t.inside = 0 then coalesce(b.name, '') else '' end as left_by,
            case when t.inside = 0 then s.signature_id end as signature_id,
            concat_ws(' ', nullif(p.reason, ''), case when t.inside = 0 then nullif(s.reason, '') end,
                nullif(o.reason, '')) as reason""";

    private static final String FROM = """
             from custody.parcel p
            left join custody.thing t on t.project_id = p.project_id and t.id = p.id
            left join custody.pickup u on u.project_id = p.project_id and u.id = p.id
            left join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
            left join custody.place l on l.project_id = t.project_id and l.id = t.place_id
            left join custody.hand_out_parcel d on d.project_id = s.project_id and d.step_id = s.id
            left join custody.hand_out o on o.project_id = d.project_id and o.id = d.hand_out_id
            left join estate.house_place h on h.project_id = p.project_id and h.house_id = p.house_id
            left join platform.person r on r.id = p.held_by
            left join platform.person b on b.id = s.by_id
            where p.project_id = :project and p.outcome in ('TAKEN', 'REFUSED')\s""";

    private static final String SOUGHT = """
            and (strpos(p.tracking, upper(:q)) > 0 or strpos(p.courier, :q) > 0 or strpos(p.addressee, :q) > 0
                or :digits <> '' and (strpos(p.phone, :digits) > 0 or strpos(s.phone, :digits) > 0)
                or strpos(h.house_label, :q) > 0 or starts_with(h.house_code, upper(:q))
                or strpos(s.person, :q) > 0 or strpos(s.relation, :q) > 0 or strpos(s.reason, :q) > 0
                or strpos(p.reason, :q) > 0 or strpos(r.name, :q) > 0 or strpos(b.name, :q) > 0 or l.code = upper(:q))\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(MailFilter filter, Map<String, String> address) {
        return ListPlace.of("mail-register", filter.query(), List.of(NEWEST), address);
    }

    Cursor<MailLine> page(ProjectRef project, MailFilter filter, ListPlace place) {
        return place.rows(
                position -> lines(project, filter, place, position, Cursor.SIZE + 1).stream()
                        .map(MailLine::masked)
                        .toList(),
                MailLine::id,
                line -> NEWEST.key(line.at(), line.id()));
    }

    /** From the first page on, in full. */
    List<MailLine> lines(ProjectRef project, MailFilter filter, ListPlace place) {
        return lines(project, filter, place, "true", MOST_LINES);
    }

    private List<MailLine> lines(ProjectRef project, MailFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(ROW + FROM + which(filter) + " and " + position + place.end(limit), project, filter))
                .query(MailQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "mail-register";
    }

    /** The page of a parcel is open to those who may open the register. */
    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID parcel) {
        MailFilter filter = MailFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("p.id", FROM + which(filter)), project, filter)
                        .param("row", parcel),
                id -> "mail-register/" + id);
    }

    /** A month of the register, in the order in which the parcels came, in full. */
    List<MailLine> month(ProjectRef project, YearMonth month) {
        MailFilter filter = new MailFilter("all", month, "");
        return bound(ROW + FROM + which(filter) + " order by p.begun_at, p.id limit " + MOST_LINES, project, filter)
                .query(MailQueries::line)
                .list();
    }

    MailLine line(ProjectRef project, UUID id) {
        return bound(ROW + FROM + " and p.id = :id", project, new MailFilter("all", null, ""))
                .param("id", id)
                .query(MailQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Waiting parcels of a house, the oldest first, in full. */
    List<MailLine> waiting(UUID projectId, UUID house, int limit) {
        return jdbc.sql(ROW + FROM + " and p.house_id = :house and t.inside > 0 order by p.begun_at, p.id limit :limit")
                .param("project", projectId)
                .param("now", Sql.at(clock.instant()))
                .param("house", house)
                .param("limit", limit)
                .query(MailQueries::line)
                .list();
    }

    /** Waiting parcels whose limit is before {@code until}, masked, the one due first at the beginning. */
    List<MailLine> due(UUID projectId, Instant until, int limit) {
        return jdbc
                .sql(ROW + FROM + " and t.inside > 0 and u.due_at <= :until order by u.due_at, p.id limit :limit")
                .param("project", projectId)
                .param("now", Sql.at(clock.instant()))
                .param("until", Sql.at(until))
                .param("limit", limit)
                .query(MailQueries::line)
                .list()
                .stream()
                .map(MailLine::masked)
                .toList();
    }

    private static String which(MailFilter filter) {
        String state = switch (filter.show()) {
            case "waiting" -> "and t.inside > 0 ";
            case "overdue" -> "and t.inside > 0 and u.due_at <= :now ";
            case "handed-out" -> "and t.inside = 0 and s.movement = 'HAND_OUT' ";
            case "returned" -> "and t.inside = 0 and s.movement = 'RETURN' ";
            case "refused" -> "and p.outcome = 'REFUSED' ";
            default -> "";
        };
        return state
                + (filter.month() == null ? "" : "and p.begun_at >= :from and p.begun_at < :to ")
                + (filter.q().isEmpty() ? "" : SOUGHT);
    }

    private StatementSpec bound(String sql, ProjectRef project, MailFilter filter) {
        StatementSpec bound = jdbc.sql(sql).param("project", project.id()).param("now", Sql.at(clock.instant()));
        YearMonth month = filter.month();
        if (month != null) {
            bound = bound.param("from", Sql.at(begin(month, project)))
                    .param("to", Sql.at(begin(month.plusMonths(1), project)));
        }
        return filter.q().isEmpty()
                ? bound
                : bound.param("q", filter.q())
                        .param("digits", PhoneNumber.sought(filter.q()).orElse(""));
    }

    private static Instant begin(YearMonth month, ProjectRef project) {
        return month.atDay(1).atStartOfDay(project.zone()).toInstant();
    }

    private static MailLine line(ResultSet row, int n) throws SQLException {
        return new MailLine(
                row.getObject("id", UUID.class),
                MailState.valueOf(row.getString("state")),
                Sql.instant(row, "begun_at"),
                row.getString("courier"),
                row.getString("tracking"),
                row.getString("addressee"),
                row.getString("phone"),
                row.getObject("house_id", UUID.class),
                row.getString("house"),
                row.getBoolean("photo"),
                row.getString("received_by"),
                row.getString("place"),
                Sql.instantOrNull(row, "due_at"),
                Sql.instantOrNull(row, "left_at"),
                text(row, "person"),
                text(row, "relation"),
                text(row, "left_by"),
                row.getObject("signature_id", UUID.class),
                text(row, "reason"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
