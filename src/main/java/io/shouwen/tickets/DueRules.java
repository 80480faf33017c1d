package io.shouwen.tickets;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.Asked;
import io.shouwen.standard.star.StarProfiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule of a kind: the project's own, else what its star level asks, else the default. */
@Repository
public class DueRules {

    private final JdbcClient jdbc;
    private final ProjectSettings settings;
    private final Kinds kinds;
    private final StarProfiles stars;
    private final Audit audit;

    DueRules(JdbcClient jdbc, ProjectSettings settings, Kinds kinds, StarProfiles stars, Audit audit) {
        this.kinds = kinds;
        this.stars = stars;
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
    }

    /** @param at when the matter arose; what the star level asked then applies */
    Due due(UUID projectId, Kind kind, Instant at) {
        ReceptionHours reception = settings.receptionHours(projectId);
        KindRules rules = kinds.rules(kind);
        return own(projectId, kind)
                .or(() -> asked(projectId, rules, at).map(asked -> DueRule.of(asked.amount(), reception.closesAt())))
                .orElseGet(() -> rules.usual(reception))
                .due(at, reception);
    }

    private Optional<Asked> asked(UUID projectId, KindRules rules, Instant at) {
        StarItem item = rules.dueItem();
        return item == null ? Optional.empty() : stars.value(projectId, item, at);
    }

    public Optional<DueRule> own(UUID projectId, Kind kind) {
        return jdbc.sql("select hours, days, hour from tickets.due_rule where project_id = ? and kind = ?")
                .params(projectId, kind.name())
                .query(DueRules::own)
                .optional();
    }

    /** Applies to tickets opened from now on; open ones keep their deadlines. */
    public void set(UUID projectId, Kind kind, DueRule rule) {
        Integer hours = rule instanceof DueRule.Hours within ? within.hours() : null;
        Integer days = rule instanceof DueRule.Days by ? by.days() : null;
        LocalTime hour = rule instanceof DueRule.Days by ? by.hour() : LocalTime.MIDNIGHT;
        String before = words(projectId, kind);
        jdbc.sql("""
                insert into tickets.due_rule (project_id, kind, hours, days, hour) values (?, ?, ?, ?, ?)
                on conflict (project_id, kind) do update
                set hours = excluded.hours, days = excluded.days, hour = excluded.hour""")
                .params(Sql.values(projectId, kind.name(), hours, days, hour))
                .update();
        audit.record(
                projectId,
                "changed",
                "due-rule",
                projectId,
                Map.of(kind.name(), before),
                Map.of(kind.name(), rule.toString()));
    }

    public void reset(UUID projectId, Kind kind) {
        String before = words(projectId, kind);
        int gone = jdbc.sql("delete from tickets.due_rule where project_id = ? and kind = ?")
                .params(projectId, kind.name())
                .update();
        if (gone == 1) {
            audit.record(projectId, "reset", "due-rule", projectId, Map.of(kind.name(), before), null);
        }
    }

    private String words(UUID projectId, Kind kind) {
        return own(projectId, kind).map(DueRule::toString).orElse("usual");
    }

    private static DueRule own(ResultSet row, int number) throws SQLException {
        int hours = row.getInt("hours");
        return row.wasNull()
                ? new DueRule.Days(row.getInt("days"), row.getObject("hour", LocalTime.class))
                : new DueRule.Hours(hours);
    }
}
