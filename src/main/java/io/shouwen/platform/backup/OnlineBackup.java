package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL's low-level backup: between start and end, the data directory may be copied while it is written to. A
 * temporary replication slot keeps the write-ahead log that makes the copy consistent.
 */
final class OnlineBackup implements AutoCloseable {

    /** The range of write-ahead log segments needed, and the content of backup_label. */
    record End(String firstLog, String lastLog, String label) {}

    private final Connection session;
    private final String firstLog;

    private OnlineBackup(Connection session, String firstLog) {
        this.session = session;
        this.firstLog = firstLog;
    }

    static OnlineBackup start(Database admin) throws SQLException {
        Connection session = admin.connect();
        try {
            String slot = "shouwen_backup_" + ProcessHandle.current().pid();
            ask(session, "select slot_name from pg_create_physical_replication_slot('" + slot + "', true, true)");
            return new OnlineBackup(session, ask(session, "select pg_walfile_name(pg_backup_start('shouwen', true))"));
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    String version() throws SQLException {
        return ask(session, "show server_version");
    }

    /** Ends the backup; it contains everything acknowledged before this call. */
    End end() throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_walfile_name(lsn), labelfile, coalesce(spcmapfile, '') from pg_backup_stop(false)")) {
            row.next();
            if (!row.getString(3).isBlank()) {
                throw new BackupRefused("The database has tablespaces outside of its folder; these are not copied");
            }
            return new End(firstLog, row.getString(1), row.getString(2));
        }
    }

    private static String ask(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
