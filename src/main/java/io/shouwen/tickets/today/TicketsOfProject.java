package io.shouwen.tickets.today;

import io.shouwen.platform.web.view.TodayFigures;
import io.shouwen.platform.web.view.TodayFigures.Figure;
import io.shouwen.platform.web.view.TodayPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Open and overdue tickets on the card of a project: all of them for those who lead, else the reader's own. */
@Component
class TicketsOfProject implements TodayPart {

    private final OpenTickets open;

    TicketsOfProject(OpenTickets open) {
        this.open = open;
    }

    @Override
    public Place place() {
        return Place.CARD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TodayFigures> part(Reader reader) {
        boolean leads = reader.actor().leads();
        OpenTickets.Sum sum = leads ? open.sum(reader) : open.own(reader);
        return Optional.of(new TodayFigures(List.of(
                new Figure(
                        reader.t(leads ? "tickets.today.open" : "tickets.today.in-hand"),
                        sum.open(),
                        "",
                        List.of(),
                        false,
                        leads ? "tickets?tab=team" : "tickets?tab=mine"),
                new Figure(
                        reader.t("tickets.today.overdue"),
                        sum.overdue(),
                        "",
                        List.of(),
                        sum.overdue() > 0,
                        leads
                                ? "tickets?tab=overdue"
                                : "tickets?tab=overdue&owner=" + reader.actor().id()))));
    }
}
