package io.shouwen.tickets.emergency;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.TodayPart;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.emergency.view.EmergencyLine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The emergencies on Today: nobody has taken them yet; for those who lead, all in work. */
@Component
class EmergenciesToday implements TodayPart {

    private final EmergencyQueries emergencies;

    EmergenciesToday(EmergencyQueries emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!Colleagues.works(reader.actor())) {
            return Optional.empty();
        }
        List<EmergencyLine> lines = reader.actor().is(Role.SUPERVISOR, Role.MANAGER)
                ? emergencies.inWork(reader.project().id(), reader.actor())
                : emergencies.waiting(reader.project().id(), reader.actor(), reader.now());
        return TodayLines.of(
                reader.t("tickets.emergency"),
                "tickets?tab=open",
                lines.stream()
                        .limit(TodayLines.MOST)
                        .map(line -> new Line(
                                "urgent",
                                line.takenBy() == null
                                        ? reader.t(
                                                line.claimed()
                                                        ? "tickets.emergency.claimed"
                                                        : "tickets.emergency.untaken")
                                        : reader.t("tickets.emergency.taken-by", line.takenBy()),
                                line.title(),
                                line.place(),
                                line.due(),
                                true,
                                "tickets/" + line.id()))
                        .toList());
    }
}
