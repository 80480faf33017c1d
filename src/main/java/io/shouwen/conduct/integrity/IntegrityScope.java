package io.shouwen.conduct.integrity;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to integrity reports: statements whose scope is {@link #ID} alone. Neither a project's scope nor that of
 * the group's other pages contains it, so their statements see none of these rows, whoever sends them.
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

    /** In a transaction of its own. */
    <T> T call(Actor actor, Supplier<T> work) {
        return scope(actor).call(() -> Objects.requireNonNull(fresh.execute(status -> work.get())));
    }

    /**
     * In the transaction of the page, whose scope stands aside for the reading and comes back after it, so that a figure
     * among others costs no second transaction.
     */
    <T> T read(Actor actor, Supplier<T> reading) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return call(actor, reading);
        }
        String before = enter(ID.toString());
        T read;
        try {
            read = scope(actor).call(reading::get);
        } catch (RuntimeException e) {
            leaveAfter(e, before);
            throw e;
        }
        enter(before);
        return read;
    }

    private static Scope scope(Actor actor) {
        return new Scope(Set.of(ID), actor, null);
    }

    /** A statement that failed has ended the transaction, and the setting with it. */
    private void leaveAfter(RuntimeException failure, String before) {
        try {
            enter(before);
        } catch (DataAccessException aborted) {
            failure.addSuppressed(aborted);
        }
    }

    /** @return the scope of the statements until now */
    private String enter(String projects) {
        return jdbc.sql("""
                with before as materialized (select current_setting('shouwen.projects', true) as projects)
                select coalesce(projects, ''), set_config('shouwen.projects', ?, true) from before""").param(projects).query((row, n) -> row.getString(1)).single();
    }

    /** Whether the person is of the quality of the whole group; a role in a project is not enough. */
    boolean opensFor(Actor actor) {
        return actor.is(Role.QUALITY)
                && jdbc.sql("""
                        select exists (select from platform.person_role
                        where person_id = ? and role = 'QUALITY' and project_id is null)""").param(actor.id()).query(Boolean.class).single();
    }
}
