package io.shouwen.custody.item;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Kept items whose time is over or ends today: their owners are called. */
@Component
class ItemsToday implements TodayPart {

    private final ItemQueries queries;

    ItemsToday(ItemQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        return CustodyRoles.works(reader.actor())
                ? TodayLines.of(
                        reader.t("custody.item.list"),
                        "items?show=overdue",
                        queries
                                .dueUntil(
                                        reader.project().id(), reader.midnight().plusMillis(1), TodayLines.MOST)
                                .stream()
                                .map(item -> line(reader, item))
                                .toList())
                : Optional.empty();
    }

    private static Line line(Reader reader, KeptItemRow item) {
        return new Line(
                "inbox",
                reader.t("custody.item.today"),
                item.tag() + " " + item.label(),
                (item.owner() + " " + HouseCode.said(item.house(), reader.texts())).strip(),
                item.until(),
                false,
                "items/" + item.id());
    }
}
