package io.shouwen.patrol.form.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's registers, one of them open.
 *
 * @param paper null where nobody walked
 * @param signing the id a review by the reader would get, or null where the reader cannot review this one now
 * @param problem message key of what was wrong with a review sent, or null
 */
public record PatrolRegisterPage(
        LocalDate day,
        List<Choice> choices,
        @Nullable RegisterPaper paper,
        @Nullable UUID signing,
        @Nullable String problem)
        implements View {

    public record Choice(UUID walker, String name, int problems, boolean reviewed) {}

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    public String month() {
        return day.toString().substring(0, 7);
    }
}
