package io.shouwen.patrol.form.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's registers, one of them open.
 *
 * @param paper null if nobody walked
 * @param signing id of the reader's review, or null if the reader may not review this one now
 * @param problem message key of an error in a submitted review, or null
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
