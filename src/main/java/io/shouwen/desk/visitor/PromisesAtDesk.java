package io.shouwen.desk.visitor;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.visitor.view.PromiseList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** The promised answers that are owed. */
@Component
class PromisesAtDesk implements DeskSection {

    private final PromiseQueries queries;

    PromisesAtDesk(PromiseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public Key key() {
        return new Key("P", "desk.visitor.key.promises");
    }

    @Override
    public List<String> topics() {
        return List.of(ReceiveVisitor.TOPIC);
    }

    @Override
    public PromiseList fill(ProjectRef project, Actor actor) {
        return new PromiseList(queries.open(project.id()));
    }
}
