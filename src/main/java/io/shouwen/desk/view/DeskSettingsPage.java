package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The settings of the call page. */
public record DeskSettingsPage(List<FilledSection> sections) implements View {

    @Override
    public int status() {
        return FilledSection.status(sections);
    }
}
