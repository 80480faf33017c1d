package io.shouwen.repairs.part;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.view.PartMonthPaper;
import io.shouwen.repairs.part.view.PartPage.Entry;
import io.shouwen.repairs.part.view.PartRow;
import io.shouwen.repairs.part.view.PartSection.Used;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads parts and their stock for lists, pages and the month's sheet. */
@Repository
class PartQueries implements ThingList {

    static final int MOST = 1_000;

    private static final String ROW = """
            select p.id, p.name, p.unit, p.shelf, coalesce(s.after_quantity, 0) as stock, coalesce(s.seq, 0) as seq, p.low,
                   p.retired_at is not null as retired""";

    private static final String FROM = " " + """
            from repairs.part p
            left join lateral (
                select e.seq, e.after_quantity from repairs.part_entry e
                where e.project_id = p.project_id and e.part_id = p.id order by e.seq desc limit 1) s on true
            where p.project_id = :project""";

    private static final SortOrder NAME = order("name");
    private static final SortOrder SHELF = order("shelf");

    private final JdbcClient jdbc;

    PartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static SortOrder order(String by) {
        return new SortOrder(
                by, false, "repairs.part", List.of(new Column("p." + by, Type.TEXT), SortOrder.id("p.id")));
    }

    static ListPlace place(PartFilter filter, Map<String, String> address) {
        return ListPlace.of("parts", filter.query(), List.of(NAME, SHELF), address);
    }

    Cursor<PartRow> page(UUID projectId, PartFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(projectId, filter, place, position, Cursor.SIZE + 1),
                PartRow::id,
                row -> place.order().key(place.order().by().equals("name") ? row.name() : row.shelf(), row.id()));
    }

    /** From the first page on. */
    List<PartRow> first(UUID projectId, PartFilter filter, ListPlace place, int limit) {
        return rows(projectId, filter, place, "true", limit);
    }

    private List<PartRow> rows(UUID projectId, PartFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(
                        ROW + FROM + filter.condition() + " and " + position + place.end(limit), projectId, filter))
                .query(PartQueries::row)
                .list();
    }

    private StatementSpec bound(String sql, UUID projectId, PartFilter filter) {
        return jdbc.sql(sql).param("project", projectId).param("q", filter.q());
    }

    @Override
    public String path() {
        return "parts";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID part) {
        PartFilter filter = PartFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("p.id", FROM + filter.condition()), project.id(), filter)
                        .param("row", part),
                id -> "parts/" + id);
    }

    /** @throws NotFound if the project has no such part */
    PartRow one(UUID projectId, UUID id) {
        return jdbc.sql(ROW + FROM + " and p.id = :id")
                .param("project", projectId)
                .param("id", id)
                .query(PartQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The parts in use, by shelf and name. */
    List<PartRow> kept(UUID projectId) {
        return jdbc.sql(ROW + FROM + " and p.retired_at is null order by p.shelf, p.name, p.id limit " + MOST)
                .param("project", projectId)
                .query(PartQueries::row)
                .list();
    }

    /** The parts in use that are at their low level or below, the emptiest first. */
    List<PartRow> low(UUID projectId, int limit) {
        return jdbc.sql(ROW + FROM + " " + """
                and p.retired_at is null and coalesce(s.after_quantity, 0) <= p.low
                order by coalesce(s.after_quantity, 0) - p.low, p.name, p.id limit\s""" + limit)
                .param("project", projectId)
                .query(PartQueries::row)
                .list();
    }

    List<Entry> entries(UUID projectId, UUID part) {
        return jdbc.sql("""
                select e.at, e.kind, e.change, e.after_quantity, e.repair_id, coalesce(m.number, '') as number, e.words,
                       coalesce(w.name, '') as by_name
                from repairs.part_entry e
                left join tickets.matter m on m.project_id = e.project_id and m.id = e.repair_id
                left join platform.person w on w.id = e.by_id
                where e.project_id = ? and e.part_id = ? order by e.seq desc limit 50""")
                .params(projectId, part)
                .query((row, n) -> new Entry(
                        Sql.instant(row, "at"),
                        StockEntryKind.valueOf(row.getString("kind")).messageKey(),
                        new Quantity(row.getBigDecimal("change")),
                        new Quantity(row.getBigDecimal("after_quantity")),
                        row.getObject("repair_id", UUID.class),
                        row.getString("number"),
                        row.getString("words"),
                        row.getString("by_name")))
                .list();
    }

    /** What a repair used and has not given back. */
    List<Used> used(UUID projectId, UUID repair) {
        return jdbc.sql("""
                select e.id, p.name, -e.change as quantity, p.unit, coalesce(w.name, '') as by_name, e.at
                from repairs.part_entry e
                join repairs.part p on p.project_id = e.project_id and p.id = e.part_id
                left join platform.person w on w.id = e.by_id
                where e.project_id = ? and e.repair_id = ? and e.kind = 'USE' and not exists (
                    select from repairs.part_entry b where b.project_id = e.project_id and b.of_id = e.id)
                order by e.at, e.id limit 100""")
                .params(projectId, repair)
                .query((row, n) -> new Used(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("quantity")),
                        row.getString("unit"),
                        row.getString("by_name"),
                        Sql.instant(row, "at")))
                .list();
    }

    /** The parts that were there or moved in the month. */
    List<PartMonthPaper.Row> month(ProjectRef project, YearMonth month) {
        return jdbc.sql("""
                select p.name, p.unit, p.shelf, sums.opening, sums.came, sums.used, sums.counted
                from repairs.part p
                join lateral (
                    select coalesce(sum(e.change) filter (where e.at < :from), 0) as opening,
                           coalesce(sum(e.change) filter (where e.at >= :from and e.kind = 'DELIVERY'), 0) as came,
                           coalesce(-sum(e.change) filter (where e.at >= :from and e.kind in ('USE', 'BACK')), 0) as used,
                           coalesce(sum(e.change) filter (where e.at >= :from and e.kind = 'COUNT'), 0) as counted,
                           count(*) filter (where e.at >= :from) as entries
                    from repairs.part_entry e
                    where e.project_id = p.project_id and e.part_id = p.id and e.at < :to) sums on true
                where p.project_id = :project and (p.retired_at is null or sums.opening <> 0 or sums.entries > 0)
                    and p.added_at < :to
                order by p.shelf, p.name, p.id limit\s""" + MOST)
                .param("project", project.id())
                .param(
                        "from",
                        Sql.at(month.atDay(1).atStartOfDay(project.zone()).toInstant()))
                .param(
                        "to",
                        Sql.at(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(project.zone())
                                .toInstant()))
                .query((row, n) -> {
                    Quantity opening = new Quantity(row.getBigDecimal("opening"));
                    Quantity in = new Quantity(row.getBigDecimal("came"));
                    Quantity out = new Quantity(row.getBigDecimal("used"));
                    Quantity counted = new Quantity(row.getBigDecimal("counted"));
                    return new PartMonthPaper.Row(
                            row.getString("name"),
                            row.getString("unit"),
                            row.getString("shelf"),
                            opening,
                            in,
                            out,
                            counted,
                            opening.plus(in).minus(out).plus(counted));
                })
                .list();
    }

    private static PartRow row(ResultSet row, int n) throws SQLException {
        BigDecimal low = row.getBigDecimal("low");
        return new PartRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("shelf"),
                new Quantity(row.getBigDecimal("stock")),
                row.getInt("seq"),
                low == null ? null : new Quantity(low),
                row.getBoolean("retired"));
    }
}
