package io.shouwen.platform.security;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Questions of a project that are asked in the round trip in which the request's next transaction of that project begins.
 * So what every page shows costs no transaction and no round trip of its own.
 */
public record FrameQuestions(UUID projectId, List<Question> questions) {

    /** @param row called with the first row, if there is one */
    public record Question(String sql, List<Object> parameters, RowCallbackHandler row) {}

    private static final String SCOPE =
            "select set_config('shouwen.projects', ?, true), set_config('shouwen.person', ?, true), set_config('shouwen.rows', ?, true)";

    /** Arranges that the next transaction asks. Without effect outside a request. */
    public void ask() {
        Visit visit = Visit.current();
        if (visit != null) {
            visit.asked = this;
        }
    }

    /** What the transaction that begins now has to ask, or null. */
    static @Nullable FrameQuestions taken(Scope scope) {
        Visit visit = Visit.current();
        FrameQuestions asked = visit == null ? null : visit.asked;
        if (visit == null || asked == null || !scope.projects().contains(asked.projectId())) {
            return null;
        }
        visit.asked = null;
        return asked;
    }

    /** The statement that sets the scope, and behind it the questions. */
    static String sql(@Nullable FrameQuestions asked) {
        return asked == null
                ? SCOPE
                : SCOPE + "; " + asked.questions().stream().map(Question::sql).collect(Collectors.joining("; "));
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Question question : questions) {
            for (Object parameter : question.parameters()) {
                statement.setObject(at++, parameter);
            }
        }
    }

    void read(PreparedStatement statement) throws SQLException {
        for (Question question : questions) {
            if (!statement.getMoreResults()) {
                throw new SQLException("no rows came from: " + question.sql());
            }
            try (ResultSet rows = statement.getResultSet()) {
                if (rows.next()) {
                    question.row().processRow(rows);
                }
            }
        }
    }
}
