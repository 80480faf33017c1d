package io.shouwen.repairs.list;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.repairs.RepairStage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repairs that nobody has, for whoever dispatches; emergencies stand among the emergencies already. */
@Component
class RepairsToday implements TodayPart {

    private final JdbcClient jdbc;

    RepairsToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        return reader.actor().is(Role.SUPERVISOR)
                ? TodayLines.of(
                        reader.t("repairs.today.list"),
                        "repairs?stage=" + RepairStage.RECEIVED.name().toLowerCase(java.util.Locale.ROOT),
                        lines(reader))
                : Optional.empty();
    }

    private List<Line> lines(Reader reader) {
        return jdbc.sql("""
                select r.id, t.title, t.house_label, t.place, c.due_at
                from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                join repairs.clock c on c.project_id = r.project_id and c.repair_id = r.id and c.clock = 'DISPATCH'
                    and c.met_at is null and c.ended_at is null
                where r.project_id = ? and r.stage = 'RECEIVED' and t.settlement_id is null and not t.urgent
                order by c.due_at, r.id limit ?""")
                .params(reader.project().id(), TodayLines.MOST)
                .query((row, n) -> {
                    String house = row.getString("house_label");
                    return new Line(
                            "tool",
                            reader.t("repairs.today.dispatch"),
                            row.getString("title"),
                            house.isEmpty() ? row.getString("place") : house,
                            Sql.instant(row, "due_at"),
                            false,
                            "repairs/" + row.getObject("id", UUID.class));
                })
                .list();
    }
}
