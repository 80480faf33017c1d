package io.shouwen.tickets.today;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayFigures;
import io.shouwen.platform.web.view.TodayFigures.Figure;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.platform.web.view.UsualDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A worker's own tickets in figures: in hand, overdue, and settled today against the usual. */
@Component
class OwnFigures implements TodayPart {

    private final JdbcClient jdbc;

    OwnFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TodayFigures> part(Reader reader) {
        if (reader.actor().leads()
                || !reader.actor().is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD)) {
            return Optional.empty();
        }
        OpenTickets.Sum hand = jdbc.sql("""
                select count(*) as open,
                       count(*) filter (where t.settlement_id is null and t.due_at < :now) as overdue
                from tickets.ticket t where t.project_id = :project and t.closed_at is null and t.owner_id = :me""")
                .param("project", reader.project().id())
                .param("me", reader.actor().id())
                .param("now", Sql.at(reader.now()))
                .query((row, n) -> new OpenTickets.Sum(row.getLong("open"), row.getLong("overdue")))
                .single();
        UsualDay days = UsualDay.of(reader);
        List<Long> closed = new ArrayList<>();
        jdbc.sql("""
                select (select count(*) from tickets.closure c
                        where c.project_id = :project and c.settled_by = :me
                          and c.at >= w.begins and c.at < w.ends)
                from\s""" + UsualDay.SPANS + " order by w.n")
                .param("project", reader.project().id())
                .param("me", reader.actor().id())
                .param("from", days.from())
                .param("to", days.to())
                .query(row -> {
                    closed.add(row.getLong(1));
                });
        return Optional.of(new TodayFigures(List.of(
                new Figure(reader.t("tickets.today.in-hand"), hand.open(), "", List.of(), false, "tickets?tab=mine"),
                new Figure(
                        reader.t("tickets.today.overdue"),
                        hand.overdue(),
                        "",
                        List.of(),
                        hand.overdue() > 0,
                        "tickets?tab=overdue&owner=" + reader.actor().id()),
                UsualDay.figure(
                        reader,
                        reader.t("tickets.today.own-closed"),
                        closed,
                        false,
                        "tickets?tab=all&stage=CLOSED&owner=" + reader.actor().id()))));
    }
}
