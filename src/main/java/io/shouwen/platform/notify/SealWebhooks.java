package io.shouwen.platform.notify;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Encrypts, at the start, values that were stored before encryption was introduced. */
@Component
class SealWebhooks implements ApplicationRunner {

    private final Webhooks webhooks;
    private final ProjectDirectory projects;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    SealWebhooks(Webhooks webhooks, ProjectDirectory projects, TransactionOperations transaction, JdbcClient jdbc) {
        this.webhooks = webhooks;
        this.projects = projects;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<UUID> all =
                projects.all(Integer.MAX_VALUE).stream().map(ProjectRef::id).collect(Collectors.toSet());
        new Scope(all, Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("select project_id from platform.webhook where url not like 'sealed:%'")
                                .query(UUID.class)
                                .list()
                                .forEach(webhooks::seal)));
    }
}
