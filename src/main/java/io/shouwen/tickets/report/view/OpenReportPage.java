package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.UUID;

/** The form for reporting. @param token token of the link for following it, and idempotency key */
public record OpenReportPage(
        String project,
        String projectCode,
        String lobby,
        String building,
        String unit,
        UUID id,
        String token,
        List<Kind> kinds,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public boolean chosen(Kind kind) {
        return form.value("kind").isEmpty()
                ? kind.equals(Kind.REPAIR)
                : form.value("kind").equals(kind.name());
    }
}
