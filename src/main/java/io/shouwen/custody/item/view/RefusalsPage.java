package io.shouwen.custody.item.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not taken into keeping and why, and what was refused lately.
 *
 * @param next id of the next refusal
 * @param works whether the reader records refusals
 * @param leads whether the reader changes the project's list
 * @param move the form that was refused; empty if none was
 */
public record RefusalsPage(
        List<Good> goods, List<Line> lines, UUID next, boolean works, boolean leads, Form form, String move)
        implements View {

    /** @param id null if no project takes it @param code as kept with a refusal @param why what people are told */
    public record Good(@Nullable UUID id, String code, String name, String why) {}

    public record Line(
            Instant at, String good, String description, String owner, String house, String told, String by) {}

    public Form form(String of) {
        return of.equals(move) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
