package io.shouwen.custody.count;

import io.shouwen.custody.count.view.CountsPage;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts that are due today or late, and counts left open, on Today. */
@Component
class CountsToday implements TodayPart {

    private final DueCounts due;
    private final CountQueries queries;

    CountsToday(DueCounts due, CountQueries queries) {
        this.due = due;
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!CountController.counts(reader.actor())) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (CountsPage.Line open : queries.open(reader.project().id(), TodayLines.MOST)) {
            lines.add(new Line(
                    "list-check",
                    reader.t("custody.count.today.open"),
                    CountQueries.said(open, reader.texts()),
                    open.begunBy(),
                    null,
                    false,
                    "counts/" + open.id()));
        }
        due.lines(reader.project().id(), reader.now()).stream()
                .filter(one -> one.count() == null)
                .limit(TodayLines.MOST)
                .forEach(one -> lines.add(new Line(
                        "list-check",
                        reader.t("custody.count.today.due"),
                        one.said(),
                        "",
                        one.due(),
                        false,
                        "counts")));
        return TodayLines.of(reader.t("custody.counts"), "counts", lines);
    }
}
