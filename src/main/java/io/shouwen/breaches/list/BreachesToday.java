package io.shouwen.breaches.list;

import io.shouwen.breaches.dossier.BreachStage;
import io.shouwen.breaches.list.view.BreachLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For those who lead, the breaches that nobody heeds or that wait for a verification; for others their own. */
@Component
class BreachesToday implements TodayPart {

    private final BreachListQueries queries;

    BreachesToday(BreachListQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        boolean leads = reader.actor().is(Role.SUPERVISOR, Role.MANAGER);
        if (!leads && !reader.actor().is(Role.BUTLER, Role.DESK, Role.CONTROL, Role.HEAD)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("breaches.list"),
                leads ? "breaches?show=unheeded" : "breaches",
                queries.waiting(reader.project().id(), reader.actor(), !leads, 4 * TodayLines.MOST).stream()
                        .filter(line -> !leads || waits(line))
                        .limit(TodayLines.MOST)
                        .map(line -> new Line(
                                "hand-stop",
                                reader.t(line.stage().messageKey()),
                                line.title(),
                                line.house().isEmpty() ? line.place() : HouseCode.said(line.house(), reader.texts()),
                                line.reportBy() == null ? line.due() : line.reportBy(),
                                false,
                                "breaches/" + line.id()))
                        .toList());
    }

    private static boolean waits(BreachLine line) {
        return line.reportBy() != null || line.stage() == BreachStage.UNHEEDED || line.stage() == BreachStage.RECTIFIED;
    }
}
