package io.shouwen.breaches.list;

import io.shouwen.breaches.dossier.BreachAccess;
import io.shouwen.breaches.dossier.BreachKind;
import io.shouwen.breaches.dossier.BreachStage;
import io.shouwen.breaches.list.view.BreachLine;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.tickets.TicketSight;
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

/** Reads breaches as rows, only those the reader may see. */
@Repository
class BreachListQueries implements ThingList {

    private static final SortOrder NEWEST = new SortOrder(
            "opened", true, "breaches.breach", List.of(SortOrder.at("b.opened_at"), SortOrder.id("b.id")));

    private static final String ROW = """
            select b.id, b.stage, b.opened_at, t.number, t.title, t.place, t.due_at, t.closed_at, o.name as owner,
                   p.kind, p.house_label, p.who, p.place as spot, u.report_by,
                   (select count(*) from breaches.particulars s
                    join breaches.breach r on r.project_id = s.project_id and r.particulars_id = s.id
                    where s.project_id = b.project_id and s.house_id = p.house_id) as times
            """;

    private static final String FROM = """
             from breaches.breach b
            join tickets.matter t on t.project_id = b.project_id and t.id = b.id
            join platform.person o on o.id = t.owner_id
            left join breaches.particulars p on p.project_id = b.project_id and p.id = b.particulars_id
            left join breaches.unheeded u on u.project_id = b.project_id and u.breach_id = b.id and u.ended_at is null
            where b.project_id = :project and\s""";

    private final JdbcClient jdbc;

    BreachListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListPlace place(BreachFilter filter, Map<String, String> address) {
        return ListPlace.of("breaches", filter.query(), List.of(NEWEST), address);
    }

    Cursor<BreachLine> page(ProjectRef project, Actor reader, BreachFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(project, reader, filter, place, position, Cursor.SIZE + 1),
                BreachLine::id,
                line -> place.order().key(line.openedAt(), line.id()));
    }

    /** From the first page on. */
    List<BreachLine> all(ProjectRef project, Actor reader, BreachFilter filter, ListPlace place, int limit) {
        return rows(project, reader, filter, place, "true", limit);
    }

    private List<BreachLine> rows(
            ProjectRef project, Actor reader, BreachFilter filter, ListPlace place, String position, int limit) {
        String sql = ROW + from(reader, filter) + " and " + position + place.end(limit);
        return place.bind(bound(sql, project, reader, filter))
                .query(BreachListQueries::line)
                .list();
    }

    @Override
    public String path() {
        return "breaches";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID breach) {
        BreachFilter filter = BreachFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("b.id", from(reader, filter)), project, reader, filter)
                        .param("row", breach),
                id -> "breaches/" + id);
    }

    private static String seen(Actor reader) {
        return BreachAccess.all(reader) ? "true" : TicketSight.seen(reader);
    }

    private static String from(Actor reader, BreachFilter filter) {
        return FROM
                + seen(reader)
                + switch (filter.show()) {
                    case "open" -> " and b.stage <> 'CLOSED'";
                    case "unheeded" -> " and b.stage = 'UNHEEDED'";
                    case "reported" -> " and b.stage in ('REPORTED', 'ANSWERED')";
                    case "closed" -> " and b.stage = 'CLOSED'";
                    default -> "";
                }
                + """
                 and (:kind::text is null or p.kind = :kind) and (:house::uuid is null or p.house_id = :house)
                and (:from::timestamptz is null or b.opened_at >= :from)
                and (:to::timestamptz is null or b.opened_at < :to)
                and (:q = '' or strpos(concat_ws(' ', t.number, t.title, p.house_label, p.who), :q) > 0)""";
    }

    private StatementSpec bound(String sql, ProjectRef project, Actor reader, BreachFilter filter) {
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("me", reader.id())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("house", filter.house())
                .param("from", Sql.atOrNull(start(filter.from(), project.zone())))
                .param("to", Sql.atOrNull(start(to == null ? null : to.plusDays(1), project.zone())))
                .param("q", filter.q());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Open ones, those whose legal clock ends first at the top. */
    List<BreachLine> waiting(UUID projectId, Actor reader, boolean own, int limit) {
        return jdbc.sql(ROW + FROM + seen(reader) + """
                 and b.stage <> 'CLOSED' and (not :own or t.owner_id = :me)
                order by coalesce(u.report_by, t.due_at), b.id limit :limit""")
                .param("project", projectId)
                .param("me", reader.id())
                .param("own", own)
                .param("limit", limit)
                .query(BreachListQueries::line)
                .list();
    }

    List<BreachLine> ofHouse(UUID projectId, UUID houseId, int limit) {
        return jdbc.sql(ROW + FROM + "p.house_id = :house order by b.opened_at desc, b.id desc limit :limit")
                .param("project", projectId)
                .param("house", houseId)
                .param("limit", limit)
                .query(BreachListQueries::line)
                .list();
    }

    private static BreachLine line(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        String spot = Objects.requireNonNullElse(row.getString("spot"), "");
        return new BreachLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                kind == null ? null : BreachKind.valueOf(kind),
                spot.isEmpty() ? row.getString("place") : spot,
                Objects.requireNonNullElse(row.getString("house_label"), ""),
                Objects.requireNonNullElse(row.getString("who"), ""),
                BreachStage.valueOf(row.getString("stage")),
                row.getString("owner"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "closed_at"),
                Sql.instantOrNull(row, "report_by"),
                row.getInt("times"));
    }
}
