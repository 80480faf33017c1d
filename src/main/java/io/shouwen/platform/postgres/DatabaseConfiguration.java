package io.shouwen.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Migrations run as the owner. Connections of the application's pool also log in as the owner but switch to the role
 * {@code shouwen_app} ({@code spring.datasource.hikari.connection-init-sql}), so Flyway must not use that pool.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Environment environment) {
        return DatabaseServer.given(environment).orElseGet(() -> {
            Path data = Path.of(environment.getProperty("shouwen.data", "data"));
            Path folder = data.resolve("postgres");
            DatabaseServer server = EmbeddedPostgres.start(folder);
            shut(data, folder);
            return server;
        });
    }

    /** Gives no access to other accounts of the machine, except passage for PostgreSQL's own account. */
    static void shut(Path data, Path postgres) {
        try {
            boolean ours = Files.getOwner(data).equals(Files.getOwner(postgres));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(ours ? "rwx------" : "rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be closed to others", e);
        }
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseServer server) {
        Database database = server.database();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseServer server) {
        Database database = server.database();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
