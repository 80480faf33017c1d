package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The departments of a project, for other rooms to read and for leaders to change. Call it inside a scope. */
@Clause("4.2.6")
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Departments {

    private static final String SELECT = """
            select d.id, d.kind, d.name, d.head_id, d.deputy_id, d.answer_within from staff.department d
            where d.project_id = ? and d.dissolved_at is null\s""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Departments(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Department> list(UUID projectId) {
        return jdbc.sql(SELECT + "order by d.name limit 100")
                .param(projectId)
                .query(Departments::row)
                .list();
    }

    public Optional<Department> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "and d.id = ?")
                .params(projectId, id)
                .query(Departments::row)
                .optional();
    }

    /** The departments of which the person is head or deputy. */
    public List<Department> of(UUID projectId, UUID staffId) {
        return jdbc.sql(SELECT + "and ? in (d.head_id, d.deputy_id) order by d.name")
                .params(projectId, staffId)
                .query(Departments::row)
                .list();
    }

    /** Whether the id exists, dissolved or not. */
    boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from staff.department where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    int version(UUID projectId, UUID id) {
        return jdbc.sql("select version from staff.department where project_id = ? and id = ?")
                .params(projectId, id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean nameTaken(UUID projectId, UUID id, String name) {
        return jdbc.sql("""
                select exists (select from staff.department
                               where project_id = ? and name = ? and id <> ? and dissolved_at is null)""").params(projectId, name, id).query(Boolean.class).single();
    }

    /**
     * Creates a department, or changes it under an optimistic lock. Saving the same content again changes nothing.
     *
     * @return false if somebody else changed it since {@code version}, or it was dissolved
     */
    boolean save(UUID projectId, Department d, int version) {
        Department before = byId(projectId, d.id()).orElse(null);
        if (d.equals(before)) {
            return true;
        }
        int saved = jdbc.sql("""
                insert into staff.department (project_id, id, kind, name, head_id, deputy_id, answer_within)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, id) do update set kind = excluded.kind, name = excluded.name,
                    head_id = excluded.head_id, deputy_id = excluded.deputy_id,
                    answer_within = excluded.answer_within, version = department.version + 1
                where department.version = ? and department.dissolved_at is null""")
                .params(Sql.values(projectId, d.id(), d.kind().name(), d.name(), d.head(), d.deputy()))
                .params(d.answerWithin(), version)
                .update();
        if (saved == 1) {
            audit.record(projectId, before == null ? "opened" : "changed", "department", d.id(), before, d);
        }
        return saved == 1;
    }

    /** Dissolves a department: nothing can be handed over to it any more; its history stays. */
    boolean dissolve(UUID projectId, UUID id, Instant now) {
        Department before = byId(projectId, id).orElse(null);
        if (before == null) {
            return false;
        }
        jdbc.sql("update staff.department set dissolved_at = ? where project_id = ? and id = ?")
                .params(Sql.at(now), projectId, id)
                .update();
        audit.record(projectId, "dissolved", "department", id, before, null);
        return true;
    }

    /** Somebody has left: the deputy becomes head, or the post is vacant. */
    void left(UUID projectId, UUID staffId) {
        jdbc.sql("""
                update staff.department set version = version + 1, deputy_id = null,
                    head_id = case when head_id = :staff then deputy_id else head_id end
                where project_id = :project and :staff in (head_id, deputy_id)""").param("project", projectId).param("staff", staffId).update();
    }

    private static Department row(ResultSet row, int n) throws SQLException {
        @Nullable UUID head = row.getObject("head_id", UUID.class);
        return new Department(
                row.getObject("id", UUID.class),
                Department.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                head,
                row.getObject("deputy_id", UUID.class),
                row.getInt("answer_within"));
    }
}
