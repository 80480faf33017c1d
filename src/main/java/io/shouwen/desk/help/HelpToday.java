package io.shouwen.desk.help;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests for help that wait, for the service centre; overdue ones also for the supervisor. */
@Component
class HelpToday implements TodayPart {

    private final HelpQueries queries;

    HelpToday(HelpQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        boolean answers = reader.actor().is(Role.DESK, Role.CONTROL);
        if (!answers && !reader.actor().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("desk.help.list"),
                "help?show=open",
                queries.open(reader.project().id(), TodayLines.MOST).stream()
                        .filter(line -> answers || line.late(reader.now()))
                        .map(line -> new Line(
                                "hand-stop",
                                line.kind(),
                                (line.askedBy() + " " + line.text()).strip(),
                                HouseCode.said(line.house(), reader.texts()),
                                line.due(),
                                false,
                                "help/" + line.id()))
                        .toList());
    }
}
