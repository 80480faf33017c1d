package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the current heads of several projects' chains. */
@Repository
class AuditHeads {

    private final JdbcClient jdbc;
    private final ProjectDirectory projects;
    private final TransactionTemplate fresh;

    AuditHeads(JdbcClient jdbc, ProjectDirectory projects, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.projects = projects;
        // The scope is set when a transaction begins, so a wider scope needs its own transaction.
        this.fresh = new TransactionTemplate(transactions);
        fresh.setReadOnly(true);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The heads of all projects and the group, sorted by id. */
    List<SignedHeads.Head> all() {
        return of(Stream.concat(
                        Stream.of(Ids.GROUP),
                        projects.all(Integer.MAX_VALUE).stream().map(ProjectRef::id))
                .collect(Collectors.toSet()));
    }

    List<SignedHeads.Head> of(Set<UUID> some) {
        List<SignedHeads.Head> heads =
                new Scope(some, Actor.SYSTEM, null).call(() -> fresh.execute(status -> read(jdbc)));
        return heads == null ? List.of() : heads;
    }

    /** Those the connection may read. */
    static List<SignedHeads.Head> read(JdbcClient jdbc) {
        return jdbc.sql("select project_id, seq, hash from platform.audit_head where seq > 0 order by project_id")
                .query((row, n) -> new SignedHeads.Head(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))
                .list();
    }
}
