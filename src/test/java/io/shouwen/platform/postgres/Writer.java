package io.shouwen.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own to be killed: writes numbers one by one and says each only once PostgreSQL has acknowledged it. */
final class Writer {

    private Writer() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("ready");
        while (true) {
            try (Connection connection = server.database().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists written (n bigint primary key)");
                for (long n = next(statement); ; n++) {
                    statement.execute("insert into written values (" + n + ")");
                    System.out.println("wrote " + n + " .");
                }
            } catch (SQLException e) {
                Thread.sleep(20);
            }
        }
    }

    private static long next(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select coalesce(max(n), 0) + 1 from written")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
