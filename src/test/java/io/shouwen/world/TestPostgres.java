package io.shouwen.world;

import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of a JVM; whoever asks gets a migrated database of their own, copied in a moment. */
public final class TestPostgres {

    private static final Path MIGRATIONS = Path.of("target/classes/db/migration");
    private static final Map<String, String> HASTY = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "max_connections", "300",
            "log_min_duration_statement", "-1");

    private static EmbeddedPostgres server;
    private static String template;
    private static int copies;

    private TestPostgres() {}

    /** All migrations have run in it; nobody else uses it. */
    public static synchronized Database freshDatabase() {
        try {
            if (server == null) {
                open();
            }
            return copy(template);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not even a migration has run in it. */
    public static synchronized Database emptyDatabase() {
        try {
            if (server == null) {
                open();
            }
            return copy("template0");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database copy(String from) throws SQLException {
        String name = "test_" + ++copies;
        admin("create database " + name + " owner shouwen template " + from + " strategy file_copy");
        return server.database(name);
    }

    private static void open() throws SQLException, IOException {
        server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        template = "migrated_" + checksum();
        List<String> known = databases();
        for (String name : known) {
            if (name.startsWith("test_")
                    || name.startsWith("half_")
                    || name.startsWith("migrated_") && !name.equals(template)) {
                admin("drop database " + name + " with (force)");
            }
        }
        if (!known.contains(template)) {
            String half = "half_" + template;
            admin("create database " + half + " owner shouwen");
            Database database = server.database(half);
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .defaultSchema("platform")
                    .load()
                    .migrate();
            admin("alter database " + half + " rename to " + template);
            // A visit by autovacuum would make the copy wait.
            admin("alter database " + template + " allow_connections false");
        }
    }

    /** A second build of the same folder at the same time takes the next server. */
    private static EmbeddedPostgres start() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-postgres", String.valueOf(number)), HASTY);
            } catch (IllegalStateException e) {
                if (number == 9 || !e.getMessage().contains("in use")) {
                    throw e;
                }
            }
        }
    }

    private static String checksum() throws IOException {
        CRC32 sum = new CRC32();
        if (Files.isDirectory(MIGRATIONS)) {
            try (Stream<Path> files = Files.walk(MIGRATIONS)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> {
                    try {
                        sum.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        sum.update(Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void admin(String sql) throws SQLException {
        try (Connection connection = server.admin().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.admin().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
