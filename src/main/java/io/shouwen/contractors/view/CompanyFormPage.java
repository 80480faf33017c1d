package io.shouwen.contractors.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a company. @param id null for a new one @param name as saved; empty for a new one */
public record CompanyFormPage(@Nullable UUID id, String name, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
