package io.shouwen.repairs.list;

import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.list.view.RepairFilter;
import io.shouwen.repairs.list.view.RepairListPage;
import io.shouwen.repairs.list.view.RepairListPage.Line;
import io.shouwen.tickets.TicketSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the repairs a person may see. */
@Repository
class RepairListQueries implements ThingList {

    private static final SortOrder NEWEST =
            new SortOrder("received", true, "repairs.repair", List.of(SortOrder.id("r.id")));
    private static final SortOrder CHANGED =
            new SortOrder("changed", true, "repairs.repair", List.of(SortOrder.at("r.stage_at"), SortOrder.id("r.id")));

    private static final String ROW = """
            select r.id, r.stage, r.stage_at, t.number, t.title, t.house_label, t.place, t.opened_at, t.due_at,
                   t.urgent, t.reopened, a.name as repairer,
                   (select count(*) from repairs.urging u where u.project_id = r.project_id and u.repair_id = r.id) as urgings,
                   (select p.from_at from repairs.appointment p where p.project_id = r.project_id and p.repair_id = r.id
                    order by p.at desc limit 1) as comes\s""";

    private static final String FROM = """
            from repairs.repair r
            join tickets.matter t on t.project_id = r.project_id and t.id = r.id
            left join platform.person a on a.id = case when r.stage <> 'RECEIVED' and t.led_at is not null
                then coalesce(t.offered_to, t.owner_id) end
            where r.project_id = :project\s""";

    private final JdbcClient jdbc;

    RepairListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RepairListPage page(ProjectRef project, Actor me, Map<String, String> address) {
        RepairFilter filter = RepairFilter.of(address);
        ListPlace place = place(filter, address);
        return new RepairListPage(
                filter,
                place,
                place.rows(
                        position -> rows(project, me, filter, place, position, Cursor.SIZE + 1),
                        Line::id,
                        line -> place.order().by().equals("received")
                                ? place.order().key(line.id())
                                : place.order().key(line.stageAt(), line.id())));
    }

    ListPlace place(RepairFilter filter, Map<String, String> address) {
        return ListPlace.of("repairs", filter.query(), List.of(NEWEST, CHANGED), address);
    }

    List<Line> rows(ProjectRef project, Actor me, RepairFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(
                        jdbc.sql(ROW + FROM + where(me, filter) + " and " + position
                                + place.order().orderBy() + " limit " + limit),
                        project,
                        me,
                        filter))
                .query(RepairListQueries::line)
                .list();
    }

    private static String where(Actor me, RepairFilter filter) {
        String stage =
                filter.stage() != null ? " and r.stage = :stage" : filter.all() ? "" : " and r.stage <> 'CLOSED'";
        return " and " + TicketSight.seen(me) + stage
                + (filter.mine() ? " and (t.owner_id = :me or t.offered_to = :me)" : "")
                + (filter.text().isEmpty()
                        ? ""
                        : " and (t.number ilike :text or t.title ilike :text or t.house_label ilike :text or t.house_code ilike :text)");
    }

    private static StatementSpec bound(StatementSpec sql, ProjectRef project, Actor me, RepairFilter filter) {
        return sql.param("project", project.id())
                .param("me", me.id())
                .param("stage", filter.stage() == null ? "" : filter.stage().name())
                .param(
                        "text",
                        "%"
                                + filter.text()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%");
    }

    @Override
    public String path() {
        return "repairs";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor me, Map<String, String> address, UUID id) {
        RepairFilter filter = RepairFilter.of(address);
        SortOrder order = place(filter, address).order();
        return Lists.neighbours(
                bound(jdbc.sql(order.around("r.id", FROM + where(me, filter))), project, me, filter)
                        .param("row", id),
                repair -> "repairs/" + repair);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String house = row.getString("house_label");
        String repairer = row.getString("repairer");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                house.isEmpty() ? row.getString("place") : house,
                RepairStage.valueOf(row.getString("stage")),
                Sql.instant(row, "stage_at"),
                repairer == null ? "" : repairer,
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                row.getBoolean("urgent"),
                row.getInt("reopened"),
                row.getInt("urgings"),
                Sql.instantOrNull(row, "comes"));
    }
}
