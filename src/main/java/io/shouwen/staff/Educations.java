package io.shouwen.staff;

import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of education. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Educations {

    /** A stored course with the version for the optimistic lock. */
    record Saved(UUID id, Education education, int version) {}

    private static final String SELECT =
            "select id, level, full_time, field, school, graduated, version from staff.education ";

    private final JdbcClient jdbc;
    private final Audit audit;

    Educations(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Education> of(UUID projectId, UUID staffId) {
        return saved(projectId, staffId).stream().map(Saved::education).toList();
    }

    /** The highest level comes first. */
    List<Saved> saved(UUID projectId, UUID staffId) {
        return jdbc
                .sql(SELECT + "where project_id = ? and staff_id = ? limit 20")
                .params(projectId, staffId)
                .query(Educations::row)
                .list()
                .stream()
                .sorted((a, b) -> b.education().level().compareTo(a.education().level()))
                .toList();
    }

    Optional<Saved> saved(UUID projectId, UUID staffId, UUID id) {
        return jdbc.sql(SELECT + "where project_id = ? and staff_id = ? and id = ?")
                .params(projectId, staffId, id)
                .query(Educations::row)
                .optional();
    }

    /** Idempotent by id. */
    void add(UUID projectId, UUID staffId, UUID id, Education education) {
        int fresh = jdbc.sql("""
                insert into staff.education (project_id, id, staff_id, level, full_time, field, school, graduated)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (project_id, id) do nothing""")
                .params(projectId, id, staffId)
                .params(values(education))
                .update();
        if (fresh == 1) {
            audit.record(projectId, "added-education", "staff", staffId, null, education);
        }
    }

    /** Changes a course under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(UUID projectId, UUID staffId, Saved before, Education education, int version) {
        int changed = jdbc.sql("""
                update staff.education
                set level = ?, full_time = ?, field = ?, school = ?, graduated = ?, version = version + 1
                where project_id = ? and id = ? and version = ?""")
                .params(values(education))
                .params(projectId, before.id(), version)
                .update();
        if (changed == 1) {
            audit.record(projectId, "changed-education", "staff", staffId, before.education(), education);
        }
        return changed == 1;
    }

    void remove(UUID projectId, UUID staffId, Saved before) {
        jdbc.sql("delete from staff.education where project_id = ? and id = ?")
                .params(projectId, before.id())
                .update();
        audit.record(projectId, "removed-education", "staff", staffId, before.education(), null);
    }

    private static List<?> values(Education education) {
        return Sql.values(
                education.level().name(),
                education.fullTime(),
                education.field().name(),
                education.school(),
                education.graduated());
    }

    private static Saved row(ResultSet row, int n) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                new Education(
                        EducationLevel.valueOf(row.getString("level")),
                        row.getBoolean("full_time"),
                        StudyField.valueOf(row.getString("field")),
                        row.getString("school"),
                        (Integer) row.getObject("graduated")),
                row.getInt("version"));
    }
}
