package io.shouwen.duty;

import io.shouwen.platform.audit.Audit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a project checks the place of signing on, and where it is. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DutyPlaces {

    private final JdbcClient jdbc;
    private final Audit audit;

    DutyPlaces(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<Whereabouts.Wanted> of(UUID projectId) {
        return jdbc.sql("select latitude, longitude, radius from duty.place where project_id = ?")
                .param(projectId)
                .query((row, n) -> new Whereabouts.Wanted(row.getDouble(1), row.getDouble(2), row.getInt(3)))
                .optional();
    }

    /** @param wanted null switches the check off */
    void set(UUID projectId, Whereabouts.@Nullable Wanted wanted) {
        Object before = of(projectId).orElse(null);
        jdbc.sql("delete from duty.place where project_id = ?").param(projectId).update();
        if (wanted != null) {
            jdbc.sql("insert into duty.place (project_id, latitude, longitude, radius) values (?, ?, ?, ?)")
                    .params(projectId, wanted.latitude(), wanted.longitude(), wanted.radius())
                    .update();
        }
        audit.record(projectId, "set", "duty-place", projectId, before, wanted);
    }
}
