package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form of a call on a telephone without events. @param id id of the new record and idempotency key of the form */
public record HandCallPage(UUID id, Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
