package io.shouwen.desk.relay;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of each project's times for acknowledging relayed messages. */
@Repository
@Clause("3.1.6")
class RelayLimits {

    private final JdbcClient jdbc;
    private final Audit audit;

    RelayLimits(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    RelayTimes of(UUID projectId) {
        return jdbc.sql("select urgent_minutes, usual_minutes from desk.relay_setting where project_id = ?")
                .param(projectId)
                .query((row, n) -> new RelayTimes(Duration.ofMinutes(row.getInt(1)), Duration.ofMinutes(row.getInt(2))))
                .optional()
                .orElse(RelayTimes.USUAL);
    }

    /** Applies to messages taken from now on. */
    void set(UUID projectId, RelayTimes times) {
        RelayTimes before = of(projectId);
        jdbc.sql("""
                insert into desk.relay_setting (project_id, urgent_minutes, usual_minutes) values (?, ?, ?)
                on conflict (project_id) do update
                set urgent_minutes = excluded.urgent_minutes, usual_minutes = excluded.usual_minutes""")
                .params(projectId, times.urgent().toMinutes(), times.usual().toMinutes())
                .update();
        audit.record(projectId, "changed", "desk-settings", projectId, minutes(before), minutes(times));
    }

    private static Map<String, Long> minutes(RelayTimes times) {
        return Map.of(
                "relayUrgent",
                times.urgent().toMinutes(),
                "relayUsual",
                times.usual().toMinutes());
    }
}
