package io.shouwen.duty.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The settings for the place of signing on. */
public record DutyPlacePage(Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
