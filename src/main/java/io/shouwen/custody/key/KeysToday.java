package io.shouwen.custody.key;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keys that are out and due today, the overdue ones first. */
@Component
class KeysToday implements TodayPart {

    private final KeyQueries queries;

    KeysToday(KeyQueries queries) {
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
        return CustodyRoles.works(reader.actor())
                ? TodayLines.of(
                        reader.t("custody.key.list"),
                        "keys?show=out",
                        queries.dueUntil(reader.project().id(), reader.midnight(), TodayLines.MOST).stream()
                                .map(key -> line(reader, key))
                                .toList())
                : Optional.empty();
    }

    private static Line line(Reader reader, KeyRow key) {
        return new Line(
                "key",
                reader.t("custody.key.today"),
                key.tag() + " " + key.label(),
                (HouseCode.said(key.house(), reader.texts()) + " " + key.person()).strip(),
                key.due(),
                false,
                "keys/" + key.id() + (CustodyRoles.leads(reader.actor()) ? "" : "/return"));
    }
}
