package io.shouwen.desk.help;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.help.view.HelpDue;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** The section of the call page with requests for help that wait. */
@Component
class HelpAtDesk implements DeskSection {

    private static final int MOST = 6;

    private final HelpQueries queries;

    HelpAtDesk(HelpQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "help-due";
    }

    @Override
    public Key key() {
        return new Key("H", "desk.help.due");
    }

    @Override
    public List<String> topics() {
        return List.of("help");
    }

    @Override
    public HelpDue fill(ProjectRef project, Actor actor) {
        return new HelpDue(queries.open(project.id(), MOST));
    }
}
