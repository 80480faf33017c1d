package io.shouwen.repairs.quote;

import io.shouwen.platform.Money;
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
import io.shouwen.repairs.quote.view.QuotationRow;
import io.shouwen.tickets.TicketSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads quotations for their list, search and papers; only those of repairs the reader may see. */
@Repository
class QuotationQueries implements ThingList {

    static final int MOST_LINES = 20_000;

    private static final String ROW = """
            select q.id, q.repair_id, t.number, t.title, t.house_label, t.place, q.version, q.total_fen,
                   coalesce(w.name, '') as drawn_by_name, q.drawn_at, a.answer, b.total_fen as billed""";

    private static final String FROM = " " + """
            from repairs.quotation q
            join repairs.repair r on r.project_id = q.project_id and r.id = q.repair_id
            join tickets.matter t on t.project_id = q.project_id and t.id = q.repair_id
            left join repairs.owner_answer a on a.project_id = q.project_id and a.quotation_id = q.id
            left join lateral (
                select b.id, b.total_fen from repairs.bill b
                where b.project_id = q.project_id and b.quotation_id = q.id order by b.version desc limit 1) b on true
            left join platform.person w on w.id = q.drawn_by
            where q.project_id = :project and not exists (
                select from repairs.quotation later
                where later.project_id = q.project_id and later.repair_id = q.repair_id and later.version > q.version)""";

    private static final SortOrder NEWEST = new SortOrder(
            "drawn", true, "repairs.quotation", List.of(SortOrder.at("q.drawn_at"), SortOrder.id("q.id")));

    private static final SortOrder TOTAL = new SortOrder(
            "total", true, "repairs.quotation", List.of(new Column("q.total_fen", Type.NUMBER), SortOrder.id("q.id")));

    /** What a paper says of the repair. */
    record Head(String number, String title, String house, String contact, String phone) {}

    private final JdbcClient jdbc;

    QuotationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListPlace place(QuotationFilter filter, Map<String, String> address) {
        return ListPlace.of("quotations", filter.query(), List.of(NEWEST, TOTAL), address);
    }

    Cursor<QuotationRow> page(UUID projectId, Actor reader, QuotationFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(projectId, reader, filter, place, position, Cursor.SIZE + 1),
                QuotationRow::id,
                row -> place.order()
                        .key(place.order().by().equals("total") ? row.total().fen() : row.drawnAt(), row.id()));
    }

    /** From the first page on. */
    List<QuotationRow> first(UUID projectId, Actor reader, QuotationFilter filter, ListPlace place, int limit) {
        return rows(projectId, reader, filter, place, "true", limit);
    }

    private List<QuotationRow> rows(
            UUID projectId, Actor reader, QuotationFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(
                        ROW + where(reader, filter) + " and " + position + place.end(limit), projectId, reader, filter))
                .query(QuotationQueries::row)
                .list();
    }

    private static String where(Actor reader, QuotationFilter filter) {
        return FROM + filter.condition() + " and " + TicketSight.seen(reader);
    }

    private StatementSpec bound(String sql, UUID projectId, Actor reader, QuotationFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("me", reader.id())
                .param("q", filter.q());
    }

    @Override
    public String path() {
        return "quotations";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID quotation) {
        QuotationFilter filter = QuotationFilter.of(address);
        return Lists.neighbours(
                bound(
                                place(filter, address).order().around("q.id", where(reader, filter)),
                                project.id(),
                                reader,
                                filter)
                        .param("row", quotation),
                id -> "quotations/" + id);
    }

    /** @throws NotFound if there is no such repair */
    Head head(UUID projectId, UUID repair) {
        return jdbc.sql("""
                select t.number, t.title, coalesce(nullif(t.house_label, ''), t.place) as house, t.contact_name,
                       coalesce(p.phone, '') as phone
                from tickets.matter t
                left join tickets.matter_phone p on p.project_id = t.project_id and p.ticket_id = t.id
                where t.project_id = ? and t.id = ?""")
                .params(projectId, repair)
                .query((row, n) -> new Head(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("house"),
                        row.getString("contact_name"),
                        row.getString("phone")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static QuotationRow row(ResultSet row, int n) throws SQLException {
        String answer = row.getString("answer");
        long billed = row.getLong("billed");
        boolean none = row.wasNull();
        String house = row.getString("house_label");
        return new QuotationRow(
                row.getObject("id", UUID.class),
                row.getObject("repair_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                house == null || house.isEmpty() ? row.getString("place") : house,
                row.getInt("version"),
                new Money(row.getLong("total_fen")),
                row.getString("drawn_by_name"),
                Sql.instant(row, "drawn_at"),
                answer == null ? null : answer.equals("AGREED"),
                none ? null : new Money(billed));
    }
}
