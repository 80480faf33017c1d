package io.shouwen.patrol.finding.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form of a finding entered without a phone. @param id id of the new finding */
public record NewFindingPage(UUID id, List<Choice> checkpoints, String now, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
