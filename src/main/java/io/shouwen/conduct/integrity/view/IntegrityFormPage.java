package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form without sign-in. @param lobby whether the lobby's code was scanned @param code the report's code to be */
public record IntegrityFormPage(String project, String projectCode, boolean lobby, UUID id, String code, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
