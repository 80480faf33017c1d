package io.shouwen.duty.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** Whether the project asks for the place when people sign on. */
public record DutyPlacePage(Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
