package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.UUID;

/**
 * The open visit of a desk with its form; a section of the desk's page.
 *
 * @param promiseId id of the promise, should one be made
 */
public record OpenVisit(
        VisitLine line,
        VisitorCard card,
        List<Colleague> colleagues,
        List<Kind> kinds,
        List<TimeChoice> choices,
        UUID promiseId,
        Form form)
        implements View {

    /** @param here whether on duty now */
    public record Colleague(UUID id, String name, String post, boolean here) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
