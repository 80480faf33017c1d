package io.shouwen.repairs.quote;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.repairs.quote.view.QuotationRow;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Quotations that wait for the owner's answer. */
@Component
class QuotationsToday implements TodayPart {

    private final QuotationQueries queries;

    QuotationsToday(QuotationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        QuotationFilter waiting = QuotationFilter.of(Map.of());
        return reader.actor().is(Role.BUTLER, Role.REPAIR, Role.SUPERVISOR, Role.MANAGER)
                ? TodayLines.of(
                        reader.t("repairs.quote.list"),
                        "quotations",
                        queries
                                .first(
                                        reader.project().id(),
                                        reader.actor(),
                                        waiting,
                                        QuotationQueries.place(waiting, Map.of("sort", "drawn")),
                                        TodayLines.MOST)
                                .stream()
                                .map(row -> line(reader, row))
                                .toList())
                : Optional.empty();
    }

    private static Line line(Reader reader, QuotationRow row) {
        return new Line(
                "list-check",
                reader.t("repairs.quote.today"),
                row.title() + " ¥ " + row.total().text(),
                row.house(),
                null,
                false,
                "repairs/" + row.repair() + "/quotation");
    }
}
