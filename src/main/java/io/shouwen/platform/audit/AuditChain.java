package io.shouwen.platform.audit;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The entries of each project as a hash chain: each contains the hash of the one before. */
@Repository
class AuditChain {

    private record Head(long seq, String hash) {}

    /** The first entry of a project's chain whose hash does not match. */
    record Break(UUID projectId, long seq) {}

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID projectId, List<AuditEntry> entries) {
        jdbc.sql("insert into platform.audit_head (project_id, seq, hash) values (?, 0, ?) on conflict do nothing")
                .params(projectId, AuditEntry.BEGINNING)
                .update();
        Head head = jdbc.sql("select seq, hash from platform.audit_head where project_id = ? for update")
                .param(projectId)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        for (AuditEntry entry : entries) {
            head = insert(projectId, entry, head);
        }
        jdbc.sql("update platform.audit_head set seq = ?, hash = ? where project_id = ?")
                .params(head.seq(), head.hash(), projectId)
                .update();
    }

    private Head insert(UUID projectId, AuditEntry e, Head head) {
        long seq = head.seq() + 1;
        String hash = e.hash(projectId, seq, head.hash());
        jdbc.sql("""
                insert into platform.audit_entry (project_id, seq, at, actor_kind, actor_id, actor_name, address,
                    action, subject_type, subject_id, before_json, after_json, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, seq, e.at(), e.actorKind().name(), e.actorId(), e.actorName(), e.address()))
                .params(Sql.values(
                        e.action(), e.subjectType(), e.subjectId(), e.before(), e.after(), head.hash(), hash))
                .update();
        return new Head(seq, hash);
    }

    /** Recomputes a project's chain from its first entry to its head. */
    @Transactional(readOnly = true)
    Optional<Break> verify(UUID projectId) {
        class Walk {
            long seq;
            String hash = AuditEntry.BEGINNING;

            @Nullable
            Break broken;
        }
        Walk walk = new Walk();
        jdbc.sql("select * from platform.audit_entry where project_id = ? order by seq")
                .param(projectId)
                .query(row -> {
                    long seq = row.getLong("seq");
                    String hash = entry(row).hash(projectId, seq, walk.hash);
                    if (walk.broken == null && (seq != walk.seq + 1 || !hash.equals(row.getString("hash")))) {
                        walk.broken = new Break(projectId, seq);
                    }
                    walk.seq = seq;
                    walk.hash = row.getString("hash");
                });
        if (walk.broken != null) {
            return Optional.of(walk.broken);
        }
        Head head = jdbc.sql("select seq, hash from platform.audit_head where project_id = ?")
                .param(projectId)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Head(0, AuditEntry.BEGINNING));
        return head.equals(new Head(walk.seq, walk.hash))
                ? Optional.empty()
                : Optional.of(new Break(projectId, walk.seq + 1));
    }

    /** Whether the chain contains this head, however much longer it is now. */
    @Transactional(readOnly = true)
    boolean leadsTo(SignedHeads.Head head) {
        return jdbc.sql("""
                select exists (select from platform.audit_entry where project_id = ? and seq = ? and hash = ?)""")
                .params(head.projectId(), head.seq(), head.hash())
                .query(Boolean.class)
                .single();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
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
