package io.shouwen.desk.relay;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The section of the house page with the messages its people left for colleagues. */
@Component
class RelaysOfHouse implements HouseSection {

    private static final int SHOWN = 60;

    private final RelayQueries queries;

    RelaysOfHouse(RelayQueries queries) {
        this.queries = queries;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String titleKey() {
        return "desk.relay.list";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.ofHouse(projectId, Scope.current().actor(), house.id(), limit).stream()
                .map(line -> Row.record(
                        line.from() + " → " + line.forName(),
                        TypedText.shortened(line.text(), SHOWN),
                        line.takenAt(),
                        RelayAlarms.path(line.id())))
                .toList();
    }
}
