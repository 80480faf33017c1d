package io.shouwen.tickets.followup;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.TicketSight;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The section of the house page with its open follow-ups: tickets closed lately, about which nobody was asked back yet. */
@Component
@Clause("4.2.6")
class FollowUpsOfHouse implements HouseSection {

    private final JdbcClient jdbc;

    FollowUpsOfHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "tickets.follow-ups";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        Actor me = Scope.current().actor();
        return jdbc.sql("""
                select t.id, t.title, t.number, t.closed_at from tickets.follow_up f
                join tickets.ticket t on t.project_id = f.project_id and t.closure_id = f.closure_id
                where t.project_id = :project and t.house_id = :house and f.done_at is null and\s""" + TicketSight.seen(me) + " order by t.closed_at desc, f.id limit :limit")
                .param("project", projectId)
                .param("house", house.id())
                .param("me", me.id())
                .param("limit", limit)
                .query((row, n) -> Row.record(
                        row.getString("title"),
                        row.getString("number"),
                        Sql.instant(row, "closed_at"),
                        "tickets/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Colleagues.works(actor);
    }
}
