package io.shouwen.tickets.today;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Others' overdue tickets that were escalated to the reader: to the supervisor at once, to the manager later. */
@Component
class OverdueTickets implements TodayPart {

    private final JdbcClient jdbc;

    OverdueTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("tickets.tab.overdue"),
                "tickets?tab=overdue",
                jdbc.sql("""
                        select t.id, t.title, t.house_label, t.place, t.due_at, p.name as owner from tickets.ticket t
                        join platform.person p on p.id = t.owner_id
                        where t.project_id = :project and t.closed_at is null and t.settlement_id is null and not t.urgent
                          and t.due_at < :now and t.level >= :level and t.owner_id <> :me
                        order by t.due_at, t.id limit :limit""")
                        .param("project", reader.project().id())
                        .param("now", Sql.at(reader.now()))
                        .param("level", reader.actor().is(Role.SUPERVISOR) ? 1 : 2)
                        .param("me", reader.actor().id())
                        .param("limit", TodayLines.MOST)
                        .query((row, n) -> {
                            String house = row.getString("house_label");
                            return new Line(
                                    "alert-triangle",
                                    reader.t("tickets.today.oversee"),
                                    row.getString("title"),
                                    reader.t(
                                            "tickets.today.with",
                                            row.getString("owner"),
                                            house.isEmpty() ? row.getString("place") : house),
                                    Sql.instant(row, "due_at"),
                                    false,
                                    "tickets/" + row.getObject("id", UUID.class));
                        })
                        .list());
    }
}
