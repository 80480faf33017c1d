package io.shouwen.custody.key.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form for a new mandate of a key. */
public record MandatePage(KeyRow key, UUID id, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
