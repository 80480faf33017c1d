package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The section of the house page with its calls. */
@Component
class CallsOfHouse implements HouseSection {

    private final JdbcClient jdbc;

    CallsOfHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "desk.call.section";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return jdbc
                .sql("select * from desk.call where project_id = ? and house_id = ? order by started_at desc limit ?")
                .params(projectId, house.id(), limit)
                .query(CallQueries::line)
                .list()
                .stream()
                .map(CallsOfHouse::row)
                .toList();
    }

    private static Row row(CallLine call) {
        String label = call.caller().isEmpty() ? call.number() : call.caller();
        return Row.record(label, call.purpose(), call.startedAt(), "calls/" + call.id());
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return CallLogController.opens(actor);
    }
}
