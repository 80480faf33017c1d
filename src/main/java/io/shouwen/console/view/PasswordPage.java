package io.shouwen.console.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

public record PasswordPage(Form form, boolean first) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
