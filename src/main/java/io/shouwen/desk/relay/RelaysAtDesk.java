package io.shouwen.desk.relay;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.relay.view.RelaysDue;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** The section of the call page with relayed messages that are not acknowledged yet. */
@Component
class RelaysAtDesk implements DeskSection {

    private static final int MOST = 8;

    private final RelayQueries queries;

    RelaysAtDesk(RelayQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "relays-due";
    }

    @Override
    public Key key() {
        return new Key("R", "desk.relay.due");
    }

    @Override
    public List<String> topics() {
        return List.of("relays");
    }

    @Override
    public RelaysDue fill(ProjectRef project, Actor actor) {
        return new RelaysDue(queries.open(project.id(), actor, MOST));
    }
}
