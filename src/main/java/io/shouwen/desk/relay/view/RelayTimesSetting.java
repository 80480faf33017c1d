package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The times for acknowledging relayed messages, in minutes; a section of the settings. */
public record RelayTimesSetting(long urgent, long usual, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
