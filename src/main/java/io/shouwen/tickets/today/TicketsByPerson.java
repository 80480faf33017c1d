package io.shouwen.tickets.today;

import io.shouwen.platform.web.view.TodayBars;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The load of each person, for those who give work. */
@Component
class TicketsByPerson implements TodayPart {

    private static final int MOST = 12;

    private final OpenTickets open;

    TicketsByPerson(OpenTickets open) {
        this.open = open;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<TodayBars> part(Reader reader) {
        return reader.actor().leads()
                ? TodayBars.of(
                        reader.t("tickets.today.by-person"), reader.t("tickets.today.late"), open.byOwner(reader, MOST))
                : Optional.empty();
    }
}
