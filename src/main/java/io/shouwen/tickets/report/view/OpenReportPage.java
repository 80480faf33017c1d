package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.UUID;

/** The form a resident reports with. @param token becomes the link to follow it, the same however often it is sent */
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
