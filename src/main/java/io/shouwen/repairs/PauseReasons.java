package io.shouwen.repairs;

import io.shouwen.platform.audit.Audit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reasons for pausing that a project lists: its own, or the usual ones. */
@Repository
public class PauseReasons {

    private final JdbcClient jdbc;
    private final Audit audit;

    PauseReasons(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<PauseReason> list(UUID projectId) {
        List<PauseReason> own = jdbc.sql(
                        "select code, name, stops from repairs.pause_reason where project_id = ? order by position, code")
                .param(projectId)
                .query((row, n) -> new PauseReason(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
        return own.isEmpty() ? PauseReason.USUAL : own;
    }

    public Optional<PauseReason> find(UUID projectId, String code) {
        return list(projectId).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Applies to pauses from now on. */
    void set(UUID projectId, List<PauseReason> reasons) {
        List<PauseReason> before = list(projectId);
        jdbc.sql("delete from repairs.pause_reason where project_id = ?")
                .param(projectId)
                .update();
        for (int n = 0; n < reasons.size(); n++) {
            PauseReason reason = reasons.get(n);
            jdbc.sql("""
                    insert into repairs.pause_reason (project_id, code, name, stops, position) values (?, ?, ?, ?, ?)""")
                    .params(projectId, reason.code(), reason.name(), reason.stops(), n)
                    .update();
        }
        audit.record(projectId, "changed", "pause-reasons", projectId, before, reasons);
    }
}
