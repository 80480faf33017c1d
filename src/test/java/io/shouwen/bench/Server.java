package io.shouwen.bench;

import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The PostgreSQL of a run, as durable as in production, with one database for each amount of data. */
final class Server implements AutoCloseable {

    private static final Duration LOG_LAG = Duration.ofMillis(300);

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Map<Long, Duration> ended = new HashMap<>();

    Server(Path folder) {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start(folder, Map.of("max_connections", "200", "log_destination", "jsonlog"));
    }

    /** As the product's account. */
    Database database(String name) {
        return postgres.database(name);
    }

    /** As superuser. */
    void execute(String name, String... statements) throws SQLException {
        try (Connection connection = postgres.admin(name).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Connection connect(String name) throws SQLException {
        return postgres.admin(name).connect();
    }

    /** An empty database, or a copy of one that nobody uses. */
    Database create(String name, String template) throws SQLException {
        execute(
                "postgres",
                "drop database if exists " + name + " with (force)",
                "create database " + name + " owner shouwen template " + template);
        return database(name);
    }

    /** CPU time of all its processes; what a process used that has ended stays counted. */
    Duration cpu() {
        postmaster()
                .descendants()
                .forEach(process -> ended.merge(
                        process.pid(),
                        process.info().totalCpuDuration().orElse(Duration.ZERO),
                        (old, now) -> now.compareTo(old) > 0 ? now : old));
        return ended.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private ProcessHandle postmaster() {
        try {
            String pid =
                    Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What PostgreSQL wrote into its log, as lines of JSON with each statement and its parameters, while work ran. */
    List<String> logged(Callable<?> work) throws Exception {
        execute(
                "postgres",
                "alter system set log_statement = 'all'",
                "alter system set log_parameter_max_length = -1",
                "select pg_reload_conf()");
        Thread.sleep(LOG_LAG);
        Path log = newestLog();
        long before = Files.size(log);
        work.call();
        Thread.sleep(LOG_LAG);
        execute("postgres", "alter system reset all", "select pg_reload_conf()");
        Thread.sleep(LOG_LAG);
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) before, all.length - (int) before, java.nio.charset.StandardCharsets.UTF_8);
        return new ArrayList<>(text.lines().toList());
    }

    private Path newestLog() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
            return logs.filter(file -> file.toString().endsWith(".json"))
                    .max(java.util.Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
