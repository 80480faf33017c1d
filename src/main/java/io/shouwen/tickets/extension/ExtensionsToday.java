package io.shouwen.tickets.extension;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for more time that wait for an answer, for superiors. */
@Component
class ExtensionsToday implements TodayPart {

    private final JdbcClient jdbc;

    ExtensionsToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("tickets.tab.team"),
                "tickets?tab=team",
                jdbc.sql("""
                        select t.id, t.title, t.house_label, t.place, e.from_due, a.name
                        from tickets.extension e
                        join tickets.ticket t on t.project_id = e.project_id and t.id = e.ticket_id
                        join platform.person a on a.id = e.by_id
                        where e.project_id = ? and e.granted is null and e.by_id <> ? and t.settlement_id is null
                        order by e.from_due, e.id limit ?""")
                        .params(reader.project().id(), reader.actor().id(), TodayLines.MOST)
                        .query((row, n) -> new Line(
                                "hourglass",
                                reader.t("tickets.today.extension"),
                                reader.t("tickets.today.extension.by", row.getString("name"), row.getString("title")),
                                row.getString("house_label").isEmpty()
                                        ? row.getString("place")
                                        : row.getString("house_label"),
                                Sql.instant(row, "from_due"),
                                false,
                                "tickets/" + row.getObject("id", UUID.class)))
                        .list());
    }
}
