package io.shouwen.estate.settings.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** What a project sets for itself. @param group the reader keeps the group's own page too */
public record SettingsPage(Form form, boolean group) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
