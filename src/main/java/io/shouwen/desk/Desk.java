package io.shouwen.desk;

import io.shouwen.desk.DeskSection.Place;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.desk.view.DeskSettingsPage;
import io.shouwen.desk.view.FilledSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the call page and its settings from the sections that the parts of the room contribute. */
@Component
public class Desk {

    private final List<DeskSection> sections;

    Desk(List<DeskSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DeskSection::order))
                .toList();
    }

    DeskPage page(ProjectRef project, Actor actor) {
        return screen(project, actor, null, null);
    }

    /** The call page with one section given, such as an open call or a form with errors. */
    public DeskPage page(ProjectRef project, Actor actor, DeskSection section, View filled) {
        return screen(project, actor, section, filled);
    }

    /** One section of the page, to be read anew. */
    Optional<View> section(ProjectRef project, Actor actor, String name) {
        return sections.stream()
                .filter(each -> each.place() != Place.SETTINGS && each.name().equals(name))
                .findFirst()
                .map(each -> each.fill(project, actor));
    }

    DeskSettingsPage settings(ProjectRef project, Actor actor) {
        return new DeskSettingsPage(filled(Place.SETTINGS, project, actor, null, null));
    }

    /** The settings with one section given. */
    public DeskSettingsPage settings(ProjectRef project, Actor actor, DeskSection section, View filled) {
        return new DeskSettingsPage(filled(Place.SETTINGS, project, actor, section, filled));
    }

    private DeskPage screen(ProjectRef project, Actor actor, @Nullable DeskSection section, @Nullable View filled) {
        return new DeskPage(
                filled(Place.NOW, project, actor, section, filled),
                filled(Place.BESIDE, project, actor, section, filled),
                sections.stream().flatMap(each -> each.moves().stream()).toList());
    }

    private List<FilledSection> filled(
            Place place, ProjectRef project, Actor actor, @Nullable DeskSection own, @Nullable View filled) {
        return sections.stream()
                .filter(each -> each.place() == place)
                .map(each -> new FilledSection(
                        each.name(),
                        each == own && filled != null ? filled : each.fill(project, actor),
                        each.key(),
                        each.topics()))
                .toList();
    }
}
