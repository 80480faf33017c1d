package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The section of the house page with its visits. */
@Component
class VisitsOfHouse implements HouseSection {

    private final VisitQueries queries;

    VisitsOfHouse(VisitQueries queries) {
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
        return "desk.visitor.section";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.ofHouse(projectId, house.id(), limit).stream()
                .map(VisitsOfHouse::row)
                .toList();
    }

    private static Row row(VisitLine visit) {
        return Row.record(visit.name(), visit.purpose(), visit.cameAt(), "visits/" + visit.id());
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return VisitLogController.opens(actor);
    }
}
