package io.shouwen.desk.help.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form for a request for help. */
public record HelpFormPage(UUID id, List<HelpKindChoice> kinds, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
