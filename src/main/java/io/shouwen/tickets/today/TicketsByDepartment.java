package io.shouwen.tickets.today;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayBars;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The load of each department, for those who give work. */
@Component
class TicketsByDepartment implements TodayPart {

    private final OpenTickets open;

    TicketsByDepartment(OpenTickets open) {
        this.open = open;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<TodayBars> part(Reader reader) {
        return reader.actor().is(Role.SUPERVISOR, Role.MANAGER)
                ? TodayBars.of(
                        reader.t("tickets.today.by-department"),
                        reader.t("tickets.today.late"),
                        open.byDepartment(reader))
                : Optional.empty();
    }
}
