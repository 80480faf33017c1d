package io.shouwen.complaints.list;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.TicketSight;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The section of the house page with its complaints of the last year, for those who may see them all. */
@Component
@Clause("4.1.2.3")
class ComplaintsOfHouse implements HouseSection {

    private final JdbcClient jdbc;

    ComplaintsOfHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Column column() {
        return Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "complaints";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return jdbc.sql("""
                select c.id, t.number, t.title, c.opened_at from complaints.complaint c
                join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                where c.project_id = ? and c.house_id = ?
                order by c.opened_at desc, c.id desc limit ?""")
                .params(projectId, house.id(), limit)
                .query((row, n) -> Row.record(
                        row.getString("title"),
                        row.getString("number"),
                        Sql.instant(row, "opened_at"),
                        "complaints/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return TicketSight.all(actor);
    }
}
