package io.shouwen.roster.plan;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.roster.Rostered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leave and swaps that wait for the reader: as a superior, or as the colleague who was asked. */
@Component
class RequestsToday implements TodayPart {

    private final Leaves leaves;
    private final Swaps swaps;

    RequestsToday(Leaves leaves, Swaps swaps) {
        this.leaves = leaves;
        this.swaps = swaps;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        UUID project = reader.project().id();
        UUID me = reader.actor().id();
        boolean decides = reader.actor().is(Role.SUPERVISOR, Role.MANAGER);
        List<Line> lines = new ArrayList<>();
        if (decides) {
            leaves.waiting(project, TodayLines.MOST).stream()
                    .filter(leave -> leave.mayDecide(me) == null)
                    .forEach(leave -> lines.add(line(
                            reader.t("roster.today.leave"),
                            leave.name() + " " + reader.t(leave.leave().kind().messageKey()),
                            leave.leave().fromText() + " – " + leave.leave().toText(),
                            "roster/requests")));
            swaps.waiting(project, TodayLines.MOST).stream()
                    .filter(swap -> swap.mayDecide(me) == null)
                    .forEach(swap -> lines.add(line(
                            reader.t("roster.today.swap"),
                            swap.asker() + " ⇄ " + swap.colleague(),
                            OwnShifts.dated(reader.project(), swap.shift()),
                            "roster/requests")));
        }
        if (Rostered.ROLES.stream().anyMatch(reader.actor()::is)) {
            swaps.of(project, me, TodayLines.MOST).stream()
                    .filter(swap -> swap.colleagueId().equals(me) && !swap.accepted() && swap.end() == null)
                    .forEach(swap -> lines.add(line(
                            reader.t("roster.today.asked"),
                            swap.asker(),
                            OwnShifts.dated(reader.project(), swap.shift()),
                            "my-shifts")));
        }
        return decides
                ? TodayLines.of(reader.t("roster.today.requests"), "roster/requests", lines)
                : TodayLines.of(reader.t("roster.today.own"), "my-shifts", lines);
    }

    private static Line line(String what, String title, String when, String path) {
        return new Line("calendar", what, title, when, null, false, path);
    }
}
