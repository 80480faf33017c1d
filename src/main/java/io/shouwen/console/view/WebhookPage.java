package io.shouwen.console.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The project's chat robot. @param secret the key of the message signatures; empty if there is none yet */
public record WebhookPage(Form form, String secret) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
