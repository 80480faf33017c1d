package io.shouwen.conduct.integrity;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to integrity reports: a transaction of its own whose scope is {@link #ID}. Neither a project's scope nor
 * that of the group's other pages contains it, so their statements see none of these rows, whoever sends them.
 */
@Component
@Clause("2.4.6")
class IntegrityScope {

    /** In place of a project's id. */
    static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000246");

    private final TransactionTemplate fresh;
    private final JdbcClient jdbc;

    IntegrityScope(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    <T> T call(Actor actor, Supplier<T> work) {
        return new Scope(Set.of(ID), actor, null)
                .call(() -> Objects.requireNonNull(fresh.execute(status -> work.get())));
    }

    /** Whether the person is of the quality of the whole group; a role in a project is not enough. */
    boolean opensFor(Actor actor) {
        return actor.is(Role.QUALITY)
                && jdbc.sql("""
                        select exists (select from platform.person_role
                        where person_id = ? and role = 'QUALITY' and project_id is null)""").param(actor.id()).query(Boolean.class).single();
    }
}
