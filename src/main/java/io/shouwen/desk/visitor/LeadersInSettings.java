package io.shouwen.desk.visitor;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.visitor.view.LeaderList;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The leaders whom the reception greets by name and title. */
@Component
class LeadersInSettings implements DeskSection {

    private final Leaders leaders;

    LeadersInSettings(Leaders leaders) {
        this.leaders = leaders;
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
        return "leaders";
    }

    @Override
    public LeaderList fill(ProjectRef project, Actor actor) {
        return with(project, Ids.next(), Form.EMPTY);
    }

    LeaderList with(ProjectRef project, UUID id, Form form) {
        return new LeaderList(leaders.list(project.id()), id, form);
    }
}
