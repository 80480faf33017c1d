package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The error page. @param clause the clause that a forbidden move violates, else null */
public record ProblemPage(int status, @Nullable String clause, String messageKey, List<Object> arguments)
        implements View {

    public static ProblemPage of(HttpStatus status) {
        return new ProblemPage(status.value(), null, "problem." + status.value(), List.of());
    }

    public static ProblemPage databaseAway() {
        return new ProblemPage(HttpStatus.SERVICE_UNAVAILABLE.value(), null, "problem.database-away", List.of());
    }

    public static ProblemPage ruleBroken(String clause, String messageKey, Object... arguments) {
        return new ProblemPage(HttpStatus.CONFLICT.value(), clause, messageKey, List.of(arguments));
    }
}
