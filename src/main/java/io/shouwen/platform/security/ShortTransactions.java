package io.shouwen.platform.security;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions of their own beside the current one, for a row that all writers of a project change, such as the
 * last number given. The row is locked for a moment instead of until the current transaction is on disk. What they
 * wrote stays if the current transaction rolls back.
 *
 * <p>They do not wait for the disk. PostgreSQL's log is in order, so the commit of the current transaction flushes them
 * too; if neither gets to the disk, neither has happened.
 *
 * <p>They have their own pool: if requests that hold a connection waited for a second one of the same pool, all of them
 * could wait for ever.
 */
@Component
public class ShortTransactions implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource connections;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ShortTransactions(
            JdbcConnectionDetails database,
            @Value("${spring.datasource.hikari.connection-init-sql}") String connectionInitSql) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("short-transactions");
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setConnectionInitSql(connectionInitSql);
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        this.connections = new HikariDataSource(config);
        this.transaction = new TransactionTemplate(new ScopedTransactions(connections));
        this.jdbc = JdbcClient.create(connections);
    }

    /** @param work a statement or two with the given client, nothing else */
    public <T> T call(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.apply(jdbc)));
    }

    @Override
    public void close() {
        connections.close();
    }
}
