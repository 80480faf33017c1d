package io.shouwen.tickets.today;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.tickets.TicketSight;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Others' emergencies in work: all for the service centre and those who lead, else those the reader was alarmed of. */
@Component
class EmergenciesToday implements TodayPart {

    private final JdbcClient jdbc;

    EmergenciesToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        return TodayLines.of(
                reader.t("tickets.tab.team"),
                "tickets?tab=team",
                jdbc.sql("""
                        select t.id, t.title, t.house_label, t.place, t.due_at, o.name as owner
                        from tickets.ticket t
                        join platform.person o on o.id = t.owner_id
                        where t.project_id = :project and t.urgent and t.owner_id <> :me
                          and (:all or exists (
                              select from tickets.emergency_alarm a
                              where a.project_id = t.project_id and a.person_id = :me and a.ticket_id = t.id))
                        order by t.due_at, t.id limit :limit""")
                        .param("project", reader.project().id())
                        .param("me", reader.actor().id())
                        .param("all", TicketSight.all(reader.actor()))
                        .param("limit", TodayLines.MOST)
                        .query((row, n) -> {
                            String house = row.getString("house_label");
                            return new Line(
                                    "urgent",
                                    reader.t("tickets.today.emergency"),
                                    row.getString("title"),
                                    reader.t(
                                            "tickets.today.with",
                                            row.getString("owner"),
                                            house.isEmpty() ? row.getString("place") : house),
                                    Sql.instant(row, "due_at"),
                                    true,
                                    "tickets/" + row.getObject("id", UUID.class));
                        })
                        .list());
    }
}
