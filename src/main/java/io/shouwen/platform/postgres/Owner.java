package io.shouwen.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the role and database of the application: an owner with CREATEROLE, not a superuser. */
final class Owner {

    private Owner() {}

    static void ensure(Database admin, Database wanted) throws SQLException {
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            if (!found(statement, "select from pg_roles where rolname = 'shouwen'")) {
                statement.execute("create role shouwen login createrole password '" + wanted.password() + "'");
            }
            if (!found(statement, "select from pg_database where datname = 'shouwen'")) {
                statement.execute("create database shouwen owner shouwen");
            }
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
