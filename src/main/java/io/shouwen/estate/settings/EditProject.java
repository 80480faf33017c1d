package io.shouwen.estate.settings;

import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a project sets for itself. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditProject {

    record Saved(ProjectDraft draft, int version) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    EditProject(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<Saved> saved(UUID projectId) {
        return jdbc.sql("""
                select name, address, opens_at, closes_at, zone, household_limit, hotline, centre_phone, version
                from estate.project where id = ?""")
                .param(projectId)
                .query((row, n) -> new Saved(
                        new ProjectDraft(
                                row.getString("name"),
                                row.getString("address"),
                                row.getObject("opens_at", LocalTime.class),
                                row.getObject("closes_at", LocalTime.class),
                                ZoneId.of(row.getString("zone")),
                                (Integer) row.getObject("household_limit"),
                                row.getString("hotline"),
                                row.getString("centre_phone")),
                        row.getInt("version")))
                .optional();
    }

    /** @return false where somebody else saved first; nothing is changed then */
    boolean change(UUID projectId, ProjectDraft before, ProjectDraft draft, int version) {
        int changed = jdbc.sql("""
                update estate.project
                set name = ?, address = ?, opens_at = ?, closes_at = ?, zone = ?, household_limit = ?,
                    hotline = ?, centre_phone = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Sql.values(draft.name(), draft.address(), draft.opensAt(), draft.closesAt()))
                .params(Sql.values(draft.zone().getId(), draft.limit(), draft.hotline(), draft.centrePhone()))
                .params(projectId, version)
                .update();
        if (changed == 1) {
            audit.record(projectId, "changed", "project", projectId, before.typed(version), draft.typed(version + 1));
        }
        return changed == 1;
    }
}
