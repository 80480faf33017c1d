package io.shouwen.desk.call;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of each project's call-back time. */
@Repository
@Clause("3.1.1")
class CallBackLimits {

    /** Default call-back time. */
    static final Duration CALL_BACK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Audit audit;

    CallBackLimits(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Duration callBackWithin(UUID projectId) {
        return jdbc.sql("select call_back_minutes from desk.setting where project_id = ?")
                .param(projectId)
                .query(Integer.class)
                .optional()
                .map(Duration::ofMinutes)
                .orElse(CALL_BACK);
    }

    /** Applies to calls missed from now on. */
    void callBackWithin(UUID projectId, int minutes) {
        long before = callBackWithin(projectId).toMinutes();
        jdbc.sql("""
                insert into desk.setting (project_id, call_back_minutes) values (?, ?)
                on conflict (project_id) do update
                set call_back_minutes = excluded.call_back_minutes, version = setting.version + 1""").params(projectId, minutes).update();
        audit.record(
                projectId,
                "changed",
                "desk-settings",
                projectId,
                Map.of("callBack", before),
                Map.of("callBack", minutes));
    }
}
