package io.shouwen.tickets.today;

import io.shouwen.platform.web.view.TodayFigures;
import io.shouwen.platform.web.view.TodayFigures.Figure;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.platform.web.view.UsualDay;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The project's tickets in figures: open, overdue, and what came and went today against the usual. For those who lead. */
@Component
class TicketFigures implements TodayPart {

    private final JdbcClient jdbc;
    private final OpenTickets open;
    private final ClosedTickets closed;

    TicketFigures(JdbcClient jdbc, OpenTickets open, ClosedTickets closed) {
        this.jdbc = jdbc;
        this.open = open;
        this.closed = closed;
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
        if (!reader.actor().leads()) {
            return Optional.empty();
        }
        OpenTickets.Sum sum = open.sum(reader);
        UsualDay days = UsualDay.of(reader);
        List<Long> opened = jdbc.sql("""
                select (select count(*) from tickets.ticket t
                        where t.project_id = :project and t.opened_at >= w.begins and t.opened_at < w.ends
                          and t.order_of is null)
                from\s""" + UsualDay.SPANS + " order by w.n")
                .param("project", reader.project().id())
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .list();
        return Optional.of(new TodayFigures(List.of(
                new Figure(reader.t("tickets.today.open"), sum.open(), "", List.of(), false, "tickets?tab=team"),
                new Figure(
                        reader.t("tickets.today.overdue"),
                        sum.overdue(),
                        "",
                        List.of(),
                        sum.overdue() > 0,
                        "tickets?tab=overdue"),
                UsualDay.figure(
                        reader,
                        reader.t("tickets.today.opened"),
                        opened,
                        false,
                        "tickets?tab=all&from=" + reader.today()),
                UsualDay.figure(
                        reader,
                        reader.t("tickets.today.closed"),
                        closed.count(reader, null),
                        false,
                        "tickets?tab=all&closed=" + reader.today()))));
    }
}
