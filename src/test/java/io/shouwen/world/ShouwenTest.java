package io.shouwen.world;

import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The whole product on a real PostgreSQL and a real port, with the small named world of {@link World}. All such tests
 * share one start; each makes its own tickets, calls and people where it changes them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwen.data=target/test-data",
            "shouwen.world=true",
            "shouwen.address=https://shouwen.example",
            "shouwen.outbox.first-retry=100ms",
            "shouwen.outbox.tries=5",
            "shouwen.audit.mail=audit@shouwen.example",
            "shouwen.heartbeat=1s",
            "shouwen.live.heartbeat=500ms"
        })
public abstract class ShouwenTest {

    @LocalServerPort
    protected int port;

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionOperations transaction;

    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Database database = Shared.DATABASE;
        registry.add("shouwen.db.url", database::url);
        registry.add("shouwen.db.user", database::user);
        registry.add("shouwen.db.password", database::password);
        Outside.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static final class Shared {
        static final Database DATABASE = TestPostgres.freshDatabase();
    }

    /** Where all these tests' database is, for a second node on it. */
    protected static Database databaseOfAll() {
        return Shared.DATABASE;
    }

    /** What no application may do: a statement as the database's owner, behind the product's back. */
    protected static void asOwner(String sql) {
        try (var connection = Shared.DATABASE.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed on over HTTP as one of the world's accounts: desk, control, butler, repair, supervisor, manager ... */
    protected Client as(String username) {
        return CLIENTS.computeIfAbsent(port + username, key -> Client.signedOn(port, username));
    }

    protected Client nobody() {
        return new Client(port);
    }

    /** Runs work in the demo project's scope as one of its staff, in one transaction. */
    protected <T> T acting(String username, Callable<T> work) {
        return new Scope(Set.of(World.PROJECT), world.actor(username), world.project())
                .call(() -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** Looks into the demo project's tables. */
    protected <T> T seeing(Callable<T> work) {
        return in(World.PROJECT, work);
    }

    protected <T> T in(UUID projectId, Callable<T> work) {
        return new Scope(Set.of(projectId), Actor.SYSTEM, null)
                .call(() -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
