package io.shouwen.desk.relay;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds relayed messages by name, house or text. */
@Component
class RelaySearch implements SearchSource {

    private static final int SHOWN = 40;

    private final RelayQueries queries;

    RelaySearch(RelayQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        return queries.found(projectId, Scope.current().actor(), typed, limit).stream()
                .map(line -> new Hit(
                        "desk.relay.one",
                        line.from() + " → " + line.forName(),
                        TypedText.shortened(line.text(), SHOWN),
                        RelayAlarms.path(line.id())))
                .toList();
    }

    @Override
    public int order() {
        return 60;
    }
}
