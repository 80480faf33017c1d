package io.shouwen.repairs.quote;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds quotations by number, title or house of their repair. */
@Component
class QuotationSearch implements SearchSource {

    private final QuotationQueries queries;

    QuotationSearch(QuotationQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        QuotationFilter filter = QuotationFilter.of(Map.of("show", "all", "q", typed));
        return queries
                .first(projectId, Scope.current().actor(), filter, QuotationQueries.place(filter, Map.of()), limit)
                .stream()
                .map(row -> new Hit(
                        "repairs.quote.one",
                        row.number() + " " + row.title(),
                        ("¥ " + row.total().text() + " " + row.house()).strip(),
                        "repairs/" + row.repair() + "/quotation"))
                .toList();
    }
}
