package io.shouwen.desk.help;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.help.view.HelpKindsSetting;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import org.springframework.stereotype.Component;

/** The settings' section with the kinds of help the project offers. */
@Component
class HelpKindsInSettings implements DeskSection {

    private final HelpKinds kinds;

    HelpKindsInSettings(HelpKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "help-kinds";
    }

    @Override
    public HelpKindsSetting fill(ProjectRef project, Actor actor) {
        return with(project, Form.EMPTY);
    }

    HelpKindsSetting with(ProjectRef project, Form form) {
        return new HelpKindsSetting(
                Ids.next(),
                kinds.list(project.id()).stream()
                        .map(kind -> new HelpKindsSetting.Line(
                                kind.id(),
                                kind.name(),
                                kind.preset() == null ? "" : "desk.help.kind." + kind.preset(),
                                kind.minutes()))
                        .toList(),
                form);
    }
}
