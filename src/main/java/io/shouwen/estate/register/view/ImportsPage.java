package io.shouwen.estate.register.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** Where registers come in and go out. @param mayFull numbers may be exported in full */
public record ImportsPage(Form form, List<Import> imports, List<String> headings, boolean mayFull) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
