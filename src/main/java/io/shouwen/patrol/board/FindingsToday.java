package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.FindingRow;
import io.shouwen.patrol.board.view.FindingTab;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Findings that wait for the reader: to be dispatched by a superior, to be verified by the butler of the district. */
@Component
class FindingsToday implements TodayPart {

    private final FindingListQueries list;

    FindingsToday(FindingListQueries list) {
        this.list = list;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        boolean dispatches = reader.actor().is(Role.SUPERVISOR, Role.MANAGER);
        if (!dispatches && !reader.actor().is(Role.BUTLER)) {
            return Optional.empty();
        }
        FindingTab tab = dispatches ? FindingTab.DISPATCH : FindingTab.VERIFY;
        List<FindingRow> rows = list.waiting(
                reader.project(), tab, dispatches ? null : reader.actor().id(), TodayLines.MOST, reader.now());
        return TodayLines.of(
                reader.t("patrol.today.findings"),
                "patrol/findings?tab=" + tab.text(),
                rows.stream()
                        .map(row -> new Line(
                                "flag",
                                reader.t(dispatches ? "patrol.today.dispatch" : "patrol.today.verify"),
                                row.title(),
                                row.place(),
                                dispatches ? row.due() : null,
                                row.major() && dispatches,
                                "patrol/findings/" + row.id()))
                        .toList());
    }
}
