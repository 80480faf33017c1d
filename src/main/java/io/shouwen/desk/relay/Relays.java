package io.shouwen.desk.relay;

import io.shouwen.desk.relay.Relay.Origin;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of relayed messages and their acknowledgements. */
@Repository
class Relays {

    private static final String ONE = """
            select r.*, a.id as answered_id, a.result, a.text as answer_text, a.by_id, a.by_name, a.at, a.on_to
            from desk.relay r
            left join desk.relay_answer a on a.project_id = r.project_id and a.id = r.answer_id
            where r.project_id = ? and r.id = ?""";

    private final JdbcClient jdbc;

    Relays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID projectId, Relay relay) {
        jdbc.sql("""
                insert into desk.relay (project_id, id, for_id, for_name, stand_in_id, stand_in_name, from_name, phone,
                    house_id, house_label, text, urgent, call_id, visit_id, ticket_id, after_id, taken_by,
                    taken_by_name, taken_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, relay.id(), relay.forId(), relay.forName()))
                .params(Sql.values(relay.standIn(), relay.standInName(), relay.fromName(), relay.phone()))
                .params(Sql.values(relay.houseId(), relay.house(), relay.text(), relay.urgent()))
                .params(Sql.values(
                        relay.origin().call(),
                        relay.origin().visit(),
                        relay.origin().ticket()))
                .params(Sql.values(relay.after(), relay.takenBy(), relay.takenByName(), relay.takenAt(), relay.due()))
                .update();
    }

    void answer(UUID projectId, UUID relayId, RelayAnswer answer) {
        jdbc.sql("""
                insert into desk.relay_answer (project_id, id, relay_id, result, text, by_id, by_name, at, on_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, answer.id(), relayId, answer.result().name(), answer.text()))
                .params(Sql.values(answer.by(), answer.byName(), answer.at(), answer.onTo()))
                .update();
        jdbc.sql("update desk.relay set answer_id = ? where project_id = ? and id = ?")
                .params(answer.id(), projectId, relayId)
                .update();
    }

    Relay find(UUID projectId, UUID id) {
        return jdbc.sql(ONE)
                .params(projectId, id)
                .query(Relays::relay)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Locks the row until the transaction ends, so that two acknowledgements run one after another. */
    Relay forAnswer(UUID projectId, UUID id) {
        return jdbc.sql(ONE + " for update of r")
                .params(projectId, id)
                .query(Relays::relay)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Relay relay(ResultSet row, int n) throws SQLException {
        return new Relay(
                row.getObject("id", UUID.class),
                row.getObject("for_id", UUID.class),
                row.getString("for_name"),
                row.getObject("stand_in_id", UUID.class),
                row.getString("stand_in_name"),
                row.getString("from_name"),
                row.getString("phone"),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("text"),
                row.getBoolean("urgent"),
                new Origin(
                        row.getObject("call_id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        row.getObject("ticket_id", UUID.class)),
                row.getObject("after_id", UUID.class),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_by_name"),
                Sql.instant(row, "taken_at"),
                Sql.instant(row, "due_at"),
                answer(row));
    }

    private static @Nullable RelayAnswer answer(ResultSet row) throws SQLException {
        UUID id = row.getObject("answered_id", UUID.class);
        Instant at = Sql.instantOrNull(row, "at");
        return id == null || at == null
                ? null
                : new RelayAnswer(
                        id,
                        RelayResult.valueOf(row.getString("result")),
                        row.getString("answer_text"),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        at,
                        row.getObject("on_to", UUID.class));
    }
}
