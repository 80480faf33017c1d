package io.shouwen.tickets.emergency;

import io.shouwen.platform.audit.Audit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock of a project's emergencies: its own if there is one, else the usual one. */
@Repository
public class EmergencyRules {

    private final JdbcClient jdbc;
    private final Audit audit;

    EmergencyRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    EmergencyRule rule(UUID projectId) {
        return own(projectId).orElse(EmergencyRule.USUAL);
    }

    public Optional<EmergencyRule> own(UUID projectId) {
        return jdbc.sql("select take, respond, due from tickets.emergency_rule where project_id = ?")
                .param(projectId)
                .query((row, n) -> new EmergencyRule(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Applies to emergencies declared from now on. */
    public void set(UUID projectId, EmergencyRule rule) {
        EmergencyRule before = rule(projectId);
        jdbc.sql("""
                insert into tickets.emergency_rule (project_id, take, respond, due) values (?, ?, ?, ?)
                on conflict (project_id) do update
                set take = excluded.take, respond = excluded.respond, due = excluded.due""").params(projectId, rule.take(), rule.respond(), rule.due()).update();
        audit.record(projectId, "changed", "emergency-rule", projectId, before, rule);
    }

    public void reset(UUID projectId) {
        EmergencyRule before = rule(projectId);
        int gone = jdbc.sql("delete from tickets.emergency_rule where project_id = ?")
                .param(projectId)
                .update();
        if (gone == 1) {
            audit.record(projectId, "reset", "emergency-rule", projectId, before, null);
        }
    }
}
