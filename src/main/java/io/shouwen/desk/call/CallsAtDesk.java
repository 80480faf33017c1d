package io.shouwen.desk.call;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.call.view.CallsNow;
import io.shouwen.desk.call.view.RingingList;
import io.shouwen.desk.call.view.RingingToast;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The telephone section of the call page: ringing calls, calls in hand, the open call. */
@Component
class CallsAtDesk implements DeskSection {

    private final RingingQueries ringing;
    private final CallQueries queries;
    private final Ringers ringers;
    private final Clock clock;

    CallsAtDesk(RingingQueries ringing, CallQueries queries, Ringers ringers, Clock clock) {
        this.ringing = ringing;
        this.queries = queries;
        this.ringers = ringers;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Move> moves() {
        return List.of(new Move("phone-plus", "desk.call.hand", "desk/calls/new"));
    }

    @Override
    public CallsNow fill(ProjectRef project, Actor actor) {
        return new CallsNow(ringing(project, actor), null);
    }

    /** With an open call and the form of its record. */
    CallsNow open(ProjectRef project, Actor actor, UUID callId, Form form) {
        return new CallsNow(ringing(project, actor), ringing.open(project, actor, callId, form, clock.instant()));
    }

    RingingList ringing(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        return new RingingList(
                ringing.now(project, actor, now),
                queries.mine(project.id(), actor.id()),
                ringers.insteadOf(project.id(), actor, now));
    }

    /** The notice for people on other pages; empty if the line rings for others. */
    RingingToast toast(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        return new RingingToast(
                ringers.ringsFor(project.id(), actor.id(), now) ? ringing.now(project, actor, now) : List.of(),
                ringers.insteadOf(project.id(), actor, now));
    }
}
