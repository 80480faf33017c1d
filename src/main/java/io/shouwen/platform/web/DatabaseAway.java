package io.shouwen.platform.web;

import io.shouwen.platform.web.view.ProblemPage;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a database that cannot be reached from a statement that is wrong. */
final class DatabaseAway {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private DatabaseAway() {}

    /** No connection in time, or one that broke: SQLSTATE class 08, or 57P when the server stops or starts. */
    static boolean is(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            String state = cause instanceof SQLException wrong ? wrong.getSQLState() : null;
            if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    static ProblemPage page() {
        LOG.error("a page was refused because the database cannot be reached");
        return ProblemPage.databaseAway();
    }
}
