package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A short note in the top bar of every page of a project, contributed by a room. */
public interface ShellNote {

    /**
     * @param href below {@code /p/{project}/}
     * @param strong whether it states something present, such as being on duty, rather than something missing
     */
    record Note(String messageKey, List<Object> arguments, String icon, String href, boolean strong) {}

    /**
     * A statement with one row, and what is said of it. It is sent together with the begin of the page's transaction, so
     * it must be cheap.
     */
    record Question(String sql, List<Object> parameters, Answer answer) {}

    interface Answer {

        /** Null where there is nothing to say. */
        @Nullable
        Note of(ResultSet row) throws SQLException;
    }

    /** Empty for a person who has no such note. */
    Optional<Question> question(ProjectRef project, Actor actor);
}
