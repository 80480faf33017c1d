package io.shouwen.desk.relay;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.relay.view.RelayTimesSetting;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import org.springframework.stereotype.Component;

/** The setting for the times in which a relayed message must be acknowledged. */
@Component
class RelayTimesInSettings implements DeskSection {

    private final RelayLimits limits;

    RelayTimesInSettings(RelayLimits limits) {
        this.limits = limits;
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
        return "relay-setting";
    }

    @Override
    public RelayTimesSetting fill(ProjectRef project, Actor actor) {
        return with(project, Form.EMPTY);
    }

    RelayTimesSetting with(ProjectRef project, Form form) {
        RelayTimes times = limits.of(project.id());
        return new RelayTimesSetting(times.urgent().toMinutes(), times.usual().toMinutes(), form);
    }
}
