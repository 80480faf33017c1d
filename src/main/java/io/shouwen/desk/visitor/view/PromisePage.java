package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One promised answer with its forms.
 *
 * @param choices times to which it could be moved
 * @param movable whether it may still be moved
 * @param moveId id of the next move and idempotency key of its form
 * @param sent name of the form that came back with errors; empty for none
 */
public record PromisePage(
        PromiseLine line,
        List<Moved> moves,
        List<TimeChoice> choices,
        boolean movable,
        boolean mayAct,
        UUID moveId,
        String sent,
        Form form)
        implements View {

    /** The promise was moved. @param agreedBy who consented, and how */
    public record Moved(Instant before, Instant to, String agreedBy, String by, Instant at) {}

    public Form form(String name) {
        return name.equals(sent) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
