package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** A call taken on a telephone that tells no events. @param id the record's id, made here so that it is made once */
public record HandCallPage(UUID id, Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
