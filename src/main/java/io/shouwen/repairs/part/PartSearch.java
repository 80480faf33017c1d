package io.shouwen.repairs.part;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds parts by name or shelf. */
@Component
class PartSearch implements SearchSource {

    private final PartQueries queries;

    PartSearch(PartQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!PartRoles.maySee(Scope.current().actor())) {
            return List.of();
        }
        PartFilter filter = PartFilter.of(Map.of("q", typed));
        return queries.first(projectId, filter, PartQueries.place(filter, Map.of()), limit).stream()
                .map(part -> new Hit(
                        "repairs.part.one",
                        part.name(),
                        (part.stock().text() + part.unit() + " " + part.shelf()).strip(),
                        "parts/" + part.id()))
                .toList();
    }
}
