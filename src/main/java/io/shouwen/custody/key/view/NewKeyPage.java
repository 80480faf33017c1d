package io.shouwen.custody.key.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form for a key that comes in. @param id of the new key; also makes the form harmless if sent again */
public record NewKeyPage(UUID id, List<HookChoice> hooks, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
