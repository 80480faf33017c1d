package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form of a promise made in a call. @param id id of the promise and idempotency key of the form */
public record CallPromisePage(UUID callId, UUID id, List<TimeChoice> choices, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
