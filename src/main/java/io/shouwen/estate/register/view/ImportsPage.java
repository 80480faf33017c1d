package io.shouwen.estate.register.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The imports of a project, with upload and export. @param mayFull whether the user may export numbers in full */
public record ImportsPage(Form form, List<Import> imports, List<String> headings, boolean mayFull) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
