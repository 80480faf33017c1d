package io.shouwen.tickets.today;

import io.shouwen.platform.web.view.TodayBars;
import io.shouwen.platform.web.view.TodayBars.Bar;
import io.shouwen.platform.web.view.TodayPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Open tickets of each kind, for those who lead. */
@Component
class TicketsByKind implements TodayPart {

    private final OpenTickets open;

    TicketsByKind(OpenTickets open) {
        this.open = open;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TodayBars> part(Reader reader) {
        if (!reader.actor().leads()) {
            return Optional.empty();
        }
        List<Bar> bars = open.byKind(reader);
        return TodayBars.of(reader.t("tickets.today.by-kind"), reader.t("tickets.today.late"), bars);
    }
}
