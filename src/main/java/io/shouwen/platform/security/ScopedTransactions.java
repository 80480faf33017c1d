package io.shouwen.platform.security;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets the projects of the current {@link Scope} the person who acts, and whether that person sees
 * all rows of them, for row-level security, when a transaction begins; the settings end with it. The request's {@link FrameQuestions} are asked in the same round trip.
 */
class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection bound");
        }
        Scope scope = Scope.current();
        FrameQuestions asked = FrameQuestions.taken(scope);
        try (PreparedStatement begin = holder.getConnection().prepareStatement(FrameQuestions.sql(asked))) {
            begin.setString(1, scope.setting());
            begin.setString(2, scope.person());
            begin.setString(3, scope.rows());
            if (asked != null) {
                asked.bind(begin, 4);
            }
            begin.execute();
            if (asked != null) {
                asked.read(begin);
            }
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not set the scope", e);
        }
    }
}
