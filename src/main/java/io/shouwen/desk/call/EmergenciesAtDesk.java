package io.shouwen.desk.call;

import io.shouwen.desk.DeskSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.emergency.EmergencyQueries;
import org.springframework.stereotype.Component;

/** The emergencies in work, before everything else on the call page. */
@Component
class EmergenciesAtDesk implements DeskSection {

    private final EmergencyQueries emergencies;

    EmergenciesAtDesk(EmergencyQueries emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String name() {
        return "emergencies";
    }

    @Override
    public View fill(ProjectRef project, Actor actor) {
        return emergencies.section(project.id(), actor);
    }
}
