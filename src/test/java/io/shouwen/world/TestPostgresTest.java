package io.shouwen.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void each_test_gets_a_database_of_its_own() throws SQLException {
        Database one = TestPostgres.freshDatabase();
        Database other = TestPostgres.freshDatabase();
        run(one, "create table only_here (id int)");
        assertThat(value(one, "select count(*) from pg_tables where tablename = 'only_here'"))
                .isEqualTo("1");
        assertThat(value(other, "select count(*) from pg_tables where tablename = 'only_here'"))
                .isEqualTo("0");
    }

    @Test
    void chinese_text_is_found_by_trigrams_and_sorted_by_code_point() throws SQLException {
        Database database = TestPostgres.emptyDatabase();
        run(database, "create extension pg_trgm");
        assertThat(value(database, "select similarity('碧桂园三期张三丰', '张三丰') > 0")).isEqualTo("t");
        assertThat(value(database, "show server_encoding")).isEqualTo("UTF8");
        assertThat(value(
                        database,
                        "select datlocprovider::text || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void the_owner_is_no_superuser_and_can_become_the_application() throws SQLException {
        Database database = TestPostgres.freshDatabase();
        assertThat(value(database, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role shouwen_app");
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
