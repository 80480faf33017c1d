package io.shouwen.platform.audit;

import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hash chain of each project: links in order, each with an entry and a hash that covers that entry and the hash
 * before it. An entry gets its number when it is linked, so one whose transaction commits late is only linked later.
 */
@Repository
class AuditChain {

    /** How many entries one transaction links. */
    static final int BATCH = 500;

    private record Head(long seq, String hash) {}

    private record Link(long seq, UUID entryId, String hash) {}

    /** The first link of a project's chain that does not fit, or the first entry that the chain leaves out. */
    record Break(UUID projectId, String at) {}

    /** Entries that are to be linked. @param oldest since when, or null if there are none */
    record Unlinked(long count, @Nullable Instant oldest) {}

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The projects with entries to link, whatever the scope. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    List<UUID> projectsToLink() {
        return jdbc.sql("select platform.projects_to_link()").query(UUID.class).list();
    }

    /**
     * Links the next {@link #BATCH} entries of a project, in one transaction: after a crash they are either linked or
     * still to be linked.
     *
     * @return how many were linked; empty if another node is linking this project's entries
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    OptionalInt link(UUID projectId) {
        Head head = head(projectId).or(() -> first(projectId)).orElse(null);
        if (head == null) {
            return OptionalInt.empty();
        }
        List<Link> links = new ArrayList<>();
        for (AuditEntry entry : unlinked(projectId)) {
            long seq = head.seq() + 1;
            head = new Head(seq, entry.hash(projectId, seq, head.hash()));
            links.add(new Link(seq, entry.id(), head.hash()));
        }
        if (!links.isEmpty()) {
            save(projectId, links, head);
        }
        return OptionalInt.of(links.size());
    }

    /** The head, locked; empty if there is none, or another node has it locked. */
    private Optional<Head> head(UUID projectId) {
        return jdbc.sql("select seq, hash from platform.audit_head where project_id = ? for update skip locked")
                .param(projectId)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** Begins a chain that has no head. "on conflict" alone would wait for a node that has the head locked. */
    private Optional<Head> first(UUID projectId) {
        int begun = jdbc.sql("""
                insert into platform.audit_head (project_id, seq, hash)
                select :project, 0, :hash
                where not exists (select from platform.audit_head where project_id = :project)
                on conflict do nothing""")
                .param("project", projectId)
                .param("hash", AuditEntry.BEGINNING)
                .update();
        return begun == 1 ? Optional.of(new Head(0, AuditEntry.BEGINNING)) : Optional.empty();
    }

    private List<AuditEntry> unlinked(UUID projectId) {
        return jdbc.sql("""
                select e.* from platform.audit_unlinked u
                join platform.audit_entry e on e.project_id = u.project_id and e.id = u.entry_id
                where u.project_id = ? order by u.entry_id limit ?""")
                .params(projectId, BATCH)
                .query((row, n) -> AuditEntries.entry(row))
                .list();
    }

    private void save(UUID projectId, List<Link> links, Head head) {
        jdbc.sql("""
                with link as (
                    insert into platform.audit_link (project_id, seq, entry_id, hash)
                    select ?, seq, entry_id, hash
                    from unnest(?::bigint[], ?::uuid[], ?::text[]) as l (seq, entry_id, hash)
                    returning project_id, entry_id)
                delete from platform.audit_unlinked u using link
                where u.project_id = link.project_id and u.entry_id = link.entry_id""")
                .param(projectId)
                .param(Sql.column(links, Link::seq))
                .param(Sql.column(links, Link::entryId))
                .param(Sql.column(links, Link::hash))
                .update();
        jdbc.sql("update platform.audit_head set seq = ?, hash = ? where project_id = ?")
                .params(head.seq(), head.hash(), projectId)
                .update();
    }

    /** Recomputes a project's chain from its first link to its head, and looks for entries it leaves out. */
    @Transactional(readOnly = true)
    Optional<Break> verify(UUID projectId) {
        class Walk {
            long seq;
            String hash = AuditEntry.BEGINNING;

            @Nullable
            Break broken;
        }
        Walk walk = new Walk();
        jdbc.sql("""
                select l.seq, l.hash, e.* from platform.audit_link l
                left join platform.audit_entry e on e.project_id = l.project_id and e.id = l.entry_id
                where l.project_id = ? order by l.seq""").param(projectId).query(row -> {
            long seq = row.getLong("seq");
            String hash = row.getString("hash");
            if (walk.broken == null
                    && (seq != walk.seq + 1
                            || row.getString("id") == null
                            || !hash.equals(AuditEntries.entry(row).hash(projectId, seq, walk.hash)))) {
                walk.broken = brokenAt(projectId, seq);
            }
            walk.seq = seq;
            walk.hash = hash;
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
                ? leftOut(projectId)
                : Optional.of(brokenAt(projectId, walk.seq + 1));
    }

    private static Break brokenAt(UUID projectId, long seq) {
        return new Break(projectId, "entry " + seq);
    }

    /** An entry that is neither linked nor to be linked, or one to be linked that is linked already or gone. */
    private Optional<Break> leftOut(UUID projectId) {
        return jdbc.sql("""
                select e.id from platform.audit_entry e
                left join platform.audit_link l on l.project_id = e.project_id and l.entry_id = e.id
                left join platform.audit_unlinked u on u.project_id = e.project_id and u.entry_id = e.id
                where e.project_id = :project and (l.entry_id is null) = (u.entry_id is null)
                union all
                select u.entry_id from platform.audit_unlinked u
                left join platform.audit_entry e on e.project_id = u.project_id and e.id = u.entry_id
                where u.project_id = :project and e.id is null
                order by 1 limit 1""")
                .param("project", projectId)
                .query(UUID.class)
                .optional()
                .map(id -> new Break(projectId, "unlinked entry " + id));
    }

    /** Of all projects the connection may see. */
    @Transactional(readOnly = true)
    Unlinked unlinked() {
        return jdbc.sql("select count(*) as count, min(since) as oldest from platform.audit_unlinked")
                .query((row, n) -> new Unlinked(row.getLong("count"), Sql.instantOrNull(row, "oldest")))
                .single();
    }

    /** Whether the chain contains this head, however much longer it is now. */
    @Transactional(readOnly = true)
    boolean leadsTo(SignedHeads.Head head) {
        return jdbc.sql("""
                select exists (select from platform.audit_link where project_id = ? and seq = ? and hash = ?)""")
                .params(head.projectId(), head.seq(), head.hash())
                .query(Boolean.class)
                .single();
    }
}
