package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What the service centre sets for itself. */
public record DeskSettingsPage(List<FilledSection> sections) implements View {

    @Override
    public int status() {
        return FilledSection.status(sections);
    }
}
