package io.shouwen.tickets.today;

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
    private final OpenTickets open;

    OwnFigures(JdbcClient jdbc, OpenTickets open) {
        this.jdbc = jdbc;
        this.open = open;
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
        OpenTickets.Sum hand = open.own(reader);
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
