package io.shouwen.contractors.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form for a new person of a company. */
public record NewWorkerPage(UUID companyId, String company, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
