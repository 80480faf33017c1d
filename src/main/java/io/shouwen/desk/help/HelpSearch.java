package io.shouwen.desk.help;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds requests for help by kind, name, house or text. */
@Component
class HelpSearch implements SearchSource {

    private final HelpQueries queries;

    HelpSearch(HelpQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!HelpListController.opens(Scope.current().actor())) {
            return List.of();
        }
        return queries.found(projectId, typed, limit).stream()
                .map(line ->
                        new Hit("desk.help.one", line.kind() + " " + line.askedBy(), line.house(), "help/" + line.id()))
                .toList();
    }

    @Override
    public int order() {
        return 65;
    }
}
