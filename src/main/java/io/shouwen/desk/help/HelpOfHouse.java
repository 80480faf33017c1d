package io.shouwen.desk.help;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The section of the house page with the help its people asked for. */
@Component
class HelpOfHouse implements HouseSection {

    private final HelpQueries queries;

    HelpOfHouse(HelpQueries queries) {
        this.queries = queries;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "desk.help.list";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.ofHouse(projectId, house.id(), limit).stream()
                .map(line -> Row.record(
                        line.kind() + " " + line.askedBy(), line.text(), line.askedAt(), "help/" + line.id()))
                .toList();
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return HelpListController.opens(actor);
    }
}
