package io.shouwen.tickets.handover;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The department's open tickets that somebody else owns, for its head and deputy. */
@Component
class DepartmentToday implements TodayPart {

    private final DepartmentQueueQueries queue;

    DepartmentToday(DepartmentQueueQueries queue) {
        this.queue = queue;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.HEAD) || reader.actor().leads()) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("tickets.department"),
                "department",
                queue.ofOthers(reader.project(), reader.actor(), TodayLines.MOST).stream()
                        .map(row -> new Line(
                                "tool",
                                reader.t("tickets.today.department"),
                                row.title(),
                                reader.t("tickets.today.with", row.owner(), row.where()),
                                row.due(),
                                false,
                                "tickets/" + row.id()))
                        .toList());
    }
}
