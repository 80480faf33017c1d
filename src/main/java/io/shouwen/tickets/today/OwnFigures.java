package io.shouwen.tickets.today;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayFigures;
import io.shouwen.platform.web.view.TodayFigures.Figure;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.platform.web.view.UsualDay;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A worker's own tickets in figures: in hand, overdue, and closed today against the usual. */
@Component
class OwnFigures implements TodayPart {

    private final OpenTickets open;
    private final ClosedTickets closed;

    OwnFigures(OpenTickets open, ClosedTickets closed) {
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
        if (reader.actor().leads()
                || !reader.actor().is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD)) {
            return Optional.empty();
        }
        OpenTickets.Sum hand = open.own(reader);
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
                        closed.count(reader, reader.actor().id()),
                        false,
                        "tickets?tab=all&closed=" + reader.today() + "&owner="
                                + reader.actor().id()))));
    }
}
