package io.shouwen.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The project's own rule for a kind where it set one, the usual one otherwise. */
@Repository
class DueRules {

    private final JdbcClient jdbc;

    DueRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Due due(UUID projectId, Kind kind, ZoneId zone, Instant now) {
        return jdbc.sql("select hours, days, hour from tickets.due_rule where project_id = ? and kind = ?")
                .params(projectId, kind.name())
                .query(DueRules::own)
                .optional()
                .orElseGet(() -> DueRule.usual(kind))
                .due(now, zone);
    }

    private static DueRule own(ResultSet row, int number) throws SQLException {
        int hours = row.getInt("hours");
        return row.wasNull()
                ? new DueRule.Days(row.getInt("days"), row.getObject("hour", LocalTime.class))
                : new DueRule.Hours(hours);
    }
}
