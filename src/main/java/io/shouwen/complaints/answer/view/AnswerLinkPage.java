package io.shouwen.complaints.answer.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;

/** The written answer behind a link, with the complainant's own verdict. @param asks whether a verdict is awaited */
public record AnswerLinkPage(
        String project,
        String projectCode,
        String token,
        String number,
        String text,
        Instant at,
        boolean asks,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
