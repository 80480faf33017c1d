package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The windows of the day.
 *
 * @param missing how many more windows are asked than there are from tomorrow on
 * @param least how many are asked
 * @param fresh id for a new one
 * @param editing whose form {@code form} is: a window's id, or {@code fresh}
 */
public record WindowsPage(
        List<Line> windows, int missing, int least, UUID fresh, UUID editing, Form form, boolean editable)
        implements View {

    /** @param note message key for a window that begins or ends in the future, or empty; with that day */
    public record Line(UUID id, String name, String starts, String ends, boolean lasting, String note, LocalDate day) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public Form formOf(UUID id) {
        return id.equals(editing) ? form : Form.EMPTY;
    }
}
