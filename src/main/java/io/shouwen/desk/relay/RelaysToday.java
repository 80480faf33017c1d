package io.shouwen.desk.relay;

import io.shouwen.desk.relay.view.RelayLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages the reader has to acknowledge; for supervisors and managers also others' that are overdue. */
@Component
class RelaysToday implements TodayPart {

    private static final int SHOWN = 40;

    private final RelayQueries queries;

    RelaysToday(RelayQueries queries) {
        this.queries = queries;
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
        UUID project = reader.project().id();
        List<Line> lines = new ArrayList<>();
        queries.waitingFor(project, reader.actor(), TodayLines.MOST)
                .forEach(relay -> lines.add(line(reader, relay, reader.t("desk.relay.today"), relay.from())));
        if (reader.actor().is(Role.SUPERVISOR, Role.MANAGER)) {
            queries.overdue(project, reader.actor(), reader.now(), TodayLines.MOST - lines.size())
                    .forEach(relay -> lines.add(line(
                            reader, relay, reader.t("desk.relay.today.late"), relay.from() + " → " + relay.forName())));
        }
        return TodayLines.of(reader.t("desk.relay.list"), "relays?show=open", lines);
    }

    private static Line line(Reader reader, RelayLine relay, String what, String people) {
        return new Line(
                "message",
                what,
                people + "：" + TypedText.shortened(relay.text(), SHOWN),
                HouseCode.said(relay.house(), reader.texts()),
                relay.due(),
                relay.urgent(),
                RelayAlarms.path(relay.id()));
    }
}
