package io.shouwen.desk.help.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The kinds of help the project offers; a section of the settings. */
public record HelpKindsSetting(UUID newId, List<Line> kinds, Form form) implements View {

    /** @param key message key of a preset's usual name; empty for the project's own */
    public record Line(UUID id, String name, String key, int minutes) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
