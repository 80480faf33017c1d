package io.shouwen.contractors;

import io.shouwen.contractors.view.CompaniesPage.Line;
import io.shouwen.contractors.view.CompanyFilter;
import io.shouwen.estate.PhoneNumber;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of a project's companies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CompanyQueries implements ThingList {

    static final String PATH = "contractors";

    private static final SortOrder BY_NAME = new SortOrder(
            "name",
            false,
            "contractors.company",
            List.of(new Column("c.name collate platform.pinyin", Type.TEXT), SortOrder.id("c.id")));

    /** Those without an agreed end come last. */
    private static final SortOrder BY_END = new SortOrder(
            "until",
            false,
            "contractors.company",
            List.of(new Column("coalesce(c.until_on, 'infinity')", Type.DAY), SortOrder.id("c.id")));

    private static final String LINE = """
            select c.id, c.name, c.trades, c.contact, c.phone, c.emergency_phone, c.warranty_of, c.from_on, c.until_on,
                   coalesce(c.until_on, 'infinity')::text as end_key,
                   (select count(*) from contractors.worker w
                    where w.project_id = c.project_id and w.company_id = c.id and w.ended_at is null) as people
            from contractors.company c""";

    private static final String FROM = """
             where c.project_id = :project
              and (coalesce(c.until_on < :today, false)) = :over
              and (cast(:trade as text) is null or :trade = any (c.trades))
              and (:text = '' or strpos(lower(c.name), :text) > 0 or strpos(lower(c.contact), :text) > 0)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(CompanyFilter filter, Map<String, String> address) {
        return ListPlace.of(PATH, filter.query(), List.of(BY_NAME, BY_END), address);
    }

    Cursor<Line> page(ProjectRef project, CompanyFilter filter, ListPlace place) {
        return place.rows(
                position -> lines(project, filter, place, position, Cursor.SIZE + 1),
                Line::id,
                line -> place.order().by().equals("until")
                        ? place.order().key(line.endKey(), line.id())
                        : place.order().key(line.name(), line.id()));
    }

    /** From the first page on. */
    List<Line> lines(ProjectRef project, CompanyFilter filter, ListPlace place, int limit) {
        return lines(project, filter, place, "true", limit);
    }

    private List<Line> lines(ProjectRef project, CompanyFilter filter, ListPlace place, String position, int limit) {
        LocalDate today = today(project);
        return place.bind(bound(LINE + "\n" + FROM + " and " + position + place.end(limit), project, filter))
                .query((row, n) -> line(row, today))
                .list();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID id) {
        CompanyFilter filter = CompanyFilter.of(address);
        return Lists.neighbours(
                bound(
                                place(filter, address).order().around("c.id", "from contractors.company c\n" + FROM),
                                project,
                                filter)
                        .param("row", id),
                company -> PATH + "/" + company);
    }

    LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }

    private StatementSpec bound(String sql, ProjectRef project, CompanyFilter filter) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("today", today(project))
                .param("over", filter.over())
                .param("trade", filter.trade() == null ? null : filter.trade().name())
                .param("text", filter.text().toLowerCase(java.util.Locale.ROOT));
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("from_on", LocalDate.class);
        LocalDate until = row.getObject("until_on", LocalDate.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Companies.trades(row.getArray("trades")),
                row.getString("contact"),
                PhoneNumber.masked(row.getString("phone")),
                row.getString("emergency_phone"),
                row.getString("warranty_of"),
                from,
                until,
                row.getString("end_key"),
                row.getInt("people"),
                today.isBefore(from));
    }
}
