package io.shouwen.desk.visitor;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.visitor.view.VisitorsNow;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.standard.phrase.Phrases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who waits at the desk and who is being received. */
@Component
class VisitorsAtDesk implements DeskSection {

    static final String NAME = "visits";

    private final VisitQueries queries;
    private final Phrases phrases;
    private final Clock clock;

    VisitorsAtDesk(VisitQueries queries, Phrases phrases, Clock clock) {
        this.queries = queries;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    /** After emergencies, before the telephone: it is one line, and an open call is long. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Key key() {
        return new Key("W", "desk.visitor.key.waiting");
    }

    @Override
    public List<String> topics() {
        return List.of(ReceiveVisitor.TOPIC);
    }

    @Override
    public VisitorsNow fill(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        return new VisitorsNow(queries.here(project.id(), now), phrases.book(project, actor, now), Ids.next(), now);
    }
}
