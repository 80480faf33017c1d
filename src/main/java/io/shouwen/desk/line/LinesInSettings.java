package io.shouwen.desk.line;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.line.view.LineSettings;
import io.shouwen.desk.line.view.LineSettings.ShownKeys;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The settings section with the telephone lines. */
@Component
class LinesInSettings implements DeskSection {

    private final TelephoneLines lines;

    LinesInSettings(TelephoneLines lines) {
        this.lines = lines;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "line-settings";
    }

    @Override
    public LineSettings fill(ProjectRef project, Actor actor) {
        return with(project, null, Form.EMPTY, Ids.next());
    }

    /** @param keys keys of a line that was just opened or got new ones */
    LineSettings with(ProjectRef project, @Nullable ShownKeys keys, Form form, UUID newLine) {
        return new LineSettings(lines.list(project.id()), keys, newLine, form);
    }
}
