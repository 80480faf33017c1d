package io.shouwen.custody.pickup;

import io.shouwen.platform.audit.Audit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of each project's {@link PickupTerms}. */
@Repository
class PickupLimits {

    /** @param version for the optimistic lock */
    record Kept(PickupTerms terms, int version) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    PickupLimits(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Kept of(UUID projectId) {
        return jdbc.sql("""
                select remind_days, limit_days, grace_days, version from custody.pickup_terms where project_id = ?""")
                .param(projectId)
                .query((row, n) -> new Kept(
                        new PickupTerms(
                                List.of((Integer[]) row.getArray("remind_days").getArray()),
                                row.getInt("limit_days"),
                                row.getInt("grace_days")),
                        row.getInt("version")))
                .optional()
                .orElse(new Kept(PickupTerms.USUAL, 0));
    }

    /** Applies to parcels that come in from now on. @return false if somebody changed them meanwhile */
    boolean save(UUID projectId, PickupTerms terms, int version) {
        PickupTerms before = of(projectId).terms();
        int saved = jdbc.sql("""
                insert into custody.pickup_terms as t (project_id, remind_days, limit_days, grace_days, version)
                values (:project, :remind, :limit, :grace, 1)
                on conflict (project_id) do update
                set remind_days = excluded.remind_days, limit_days = excluded.limit_days,
                    grace_days = excluded.grace_days, version = t.version + 1
                where t.version = :version""")
                .param("project", projectId)
                .param("remind", terms.remindDays().toArray(Integer[]::new))
                .param("limit", terms.limitDays())
                .param("grace", terms.graceDays())
                .param("version", version)
                .update();
        if (saved == 1) {
            audit.record(projectId, "changed", "pickup-terms", projectId, before, terms);
        }
        return saved == 1;
    }
}
