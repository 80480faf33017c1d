package io.shouwen.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own to be killed: writes numbers one by one and says each only once PostgreSQL has acknowledged it. */
final class Writer {

    private static final String UNIQUE_VIOLATION = "23505";

    private Writer() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("ready");
        while (true) {
            try (Connection connection = server.database().connect();
                    Statement statement = connection.createStatement();
                    Connection aside = server.database().connect();
                    Statement numbers = aside.createStatement()) {
                statement.execute("create table if not exists written (n bigint primary key)");
                statement.execute("create table if not exists series (id int primary key, last bigint not null)");
                numbers.execute("set synchronous_commit = off");
                while (true) {
                    long n = next(numbers);
                    statement.execute("insert into written values (" + n + ")");
                    System.out.println("wrote " + n + " .");
                }
            } catch (SQLException e) {
                if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw new IllegalStateException("a number was given twice", e);
                }
                Thread.sleep(20);
            }
        }
    }

    /** As tickets take theirs: committed before the record that bears it, without waiting for the disk. */
    private static long next(Statement numbers) throws SQLException {
        try (ResultSet rows = numbers.executeQuery("""
                insert into series values (1, 1) on conflict (id) do update set last = series.last + 1
                returning last""")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
