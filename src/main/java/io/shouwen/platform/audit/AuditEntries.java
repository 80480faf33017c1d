package io.shouwen.platform.audit;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** The store of entries. Writing one takes no lock, so changes of a project do not wait for each other. */
@Repository
class AuditEntries {

    private final JdbcOperations jdbc;

    AuditEntries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Each entry goes with a row that says it is to be linked. */
    void insert(UUID projectId, List<AuditEntry> entries) {
        jdbc.batchUpdate(
                """
                with entry as (
                    insert into platform.audit_entry (project_id, id, at, actor_kind, actor_id, actor_name, address,
                        action, subject_type, subject_id, before_json, after_json)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    returning project_id, id)
                insert into platform.audit_unlinked (project_id, entry_id) select project_id, id from entry""",
                entries.stream()
                        .map(e -> Sql.values(
                                        projectId,
                                        e.id(),
                                        e.at(),
                                        e.actorKind().name(),
                                        e.actorId(),
                                        e.actorName(),
                                        e.address(),
                                        e.action(),
                                        e.subjectType(),
                                        e.subjectId(),
                                        e.before(),
                                        e.after())
                                .toArray())
                        .toList());
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("before_json"),
                row.getString("after_json"));
    }
}
