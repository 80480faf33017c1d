package io.shouwen.patrol.finding;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The section of the house page with the newest open findings of its district. A finding belongs to a place
 * outside the houses, and whoever calls about it may be told that it is known.
 */
@Component
@Clause("4.3.2")
class FindingsNearHouse implements HouseSection {

    private static final int MOST = 3;

    private final JdbcClient jdbc;

    FindingsNearHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "patrol.finding.near";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return jdbc.sql("""
                select t.id, t.number, t.title, f.place, f.found_at
                from district.unit_district u
                join patrol.finding f on f.project_id = u.project_id and f.district_id = u.district_id
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                where u.project_id = ? and u.building_code = ? and u.unit_code = ? and t.closed_at is null
                order by f.found_at desc, f.id desc limit ?""")
                .params(projectId, house.parts().building(), house.parts().unit(), Math.min(limit, MOST))
                .query((row, n) -> Row.record(
                        row.getString("title"),
                        row.getString("place") + " · " + row.getString("number"),
                        Sql.instant(row, "found_at"),
                        "patrol/findings/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return FindingAccess.all(actor);
    }
}
