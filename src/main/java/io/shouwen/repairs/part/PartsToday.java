package io.shouwen.repairs.part;

import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.repairs.part.view.PartRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Parts at their low level, for those who have more bought. */
@Component
class PartsToday implements TodayPart {

    private final PartQueries queries;

    PartsToday(PartQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        return PartRoles.mayKeep(reader.actor())
                ? TodayLines.of(
                        reader.t("repairs.part.list"),
                        "parts?show=low",
                        queries.low(reader.project().id(), TodayLines.MOST).stream()
                                .map(part -> line(reader, part))
                                .toList())
                : Optional.empty();
    }

    private static Line line(Reader reader, PartRow part) {
        return new Line(
                "tool",
                reader.t("repairs.part.today"),
                part.name() + " " + part.stock().text() + part.unit(),
                part.shelf(),
                null,
                false,
                "parts/" + part.id());
    }
}
