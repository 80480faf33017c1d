package io.shouwen.desk.call;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.call.view.CallLists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The to-do section of the call page: call-backs, calls without a record, today's figures. */
@Component
class CallsLeftAtDesk implements DeskSection {

    private final CallQueries queries;
    private final Clock clock;

    CallsLeftAtDesk(CallQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Key key() {
        return new Key("B", "desk.key.call-backs");
    }

    @Override
    public CallLists fill(ProjectRef project, Actor actor) {
        return lists(project);
    }

    CallLists lists(ProjectRef project) {
        return lists(project, null, Form.EMPTY);
    }

    /** With a call-back's form that has errors. */
    CallLists lists(ProjectRef project, @Nullable UUID wrong, Form form) {
        Instant midnight = clock.instant()
                .atZone(project.zone())
                .toLocalDate()
                .atStartOfDay(project.zone())
                .toInstant();
        return new CallLists(
                queries.today(project.id(), midnight),
                queries.toFinish(project.id()),
                queries.callBacks(project.id()),
                wrong,
                form);
    }
}
