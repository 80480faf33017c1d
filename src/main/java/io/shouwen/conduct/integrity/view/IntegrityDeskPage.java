package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The desk's form, and after sending the code to hand over. */
public record IntegrityDeskPage(String projectCode, UUID id, String code, boolean sent, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
