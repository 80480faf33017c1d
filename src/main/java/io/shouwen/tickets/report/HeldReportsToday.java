package io.shouwen.tickets.report;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports that wait for the desk to confirm them. */
@Component
class HeldReportsToday implements TodayPart {

    private final HeldReports held;

    HeldReportsToday(HeldReports held) {
        this.held = held;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.DESK, Role.CONTROL, Role.SUPERVISOR)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("tickets.held"),
                "held-reports",
                held.waiting(reader.project().id(), TodayLines.MOST).stream()
                        .map(row -> new Line(
                                "inbox",
                                reader.t("tickets.today.held"),
                                row.words(),
                                row.house(),
                                null,
                                false,
                                "held-reports"))
                        .toList());
    }
}
