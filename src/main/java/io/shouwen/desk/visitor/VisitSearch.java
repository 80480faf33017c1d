package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Search hits among visits, by name, company, house, purpose or number. */
@Component
class VisitSearch implements SearchSource {

    private final VisitQueries queries;

    VisitSearch(VisitQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!VisitLogController.opens(Scope.current().actor())) {
            return List.of();
        }
        return queries.found(projectId, typed, limit).stream()
                .map(VisitSearch::hit)
                .toList();
    }

    private static Hit hit(VisitLine visit) {
        return new Hit(
                "desk.visitor.one",
                Stream.of(visit.name(), visit.company())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                visit.purpose(),
                "visits/" + visit.id());
    }
}
