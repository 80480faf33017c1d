package io.shouwen.desk;

import io.shouwen.custody.CourierCalls;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells custody of the calls made to addressees while the courier waits. */
@Component
@Clause("3.4.2")
class CallsToAddressees implements CourierCalls {

    private final JdbcClient jdbc;

    CallsToAddressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Call> lastTo(UUID projectId, String number, Instant since) {
        return jdbc.sql("""
                select id, started_at from desk.call
                where project_id = ? and number = ? and direction = 'OUT' and started_at >= ?
                order by started_at desc limit 1""")
                .params(Sql.values(projectId, number, since))
                .query((row, n) -> new Call(row.getObject("id", UUID.class), Sql.instant(row, "started_at")))
                .optional();
    }
}
