package io.shouwen.desk;

import io.shouwen.desk.view.DeskLists;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.desk.view.Ringing;
import io.shouwen.desk.view.RingingToast;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk's page together. */
@Component
class Desk {

    private final Ringings ringings;
    private final CallQueries queries;
    private final Ringers ringers;
    private final Clock clock;

    Desk(Ringings ringings, CallQueries queries, Ringers ringers, Clock clock) {
        this.ringers = ringers;
        this.ringings = ringings;
        this.queries = queries;
        this.clock = clock;
    }

    DeskPage idle(ProjectRef project, Actor actor) {
        return new DeskPage(ringing(project, actor), null, lists(project));
    }

    DeskPage with(ProjectRef project, Actor actor, UUID callId, Form form) {
        return new DeskPage(
                ringing(project, actor), ringings.open(project, actor, callId, form, clock.instant()), lists(project));
    }

    Ringing ringing(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        return new Ringing(
                ringings.now(project, actor, now),
                queries.mine(project.id(), actor.id()),
                ringers.insteadOf(project.id(), actor, now));
    }

    /** For whoever is on another page: nothing where the line rings for others. */
    RingingToast toast(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        return new RingingToast(
                ringers.ringsFor(project.id(), actor.id(), now) ? ringings.now(project, actor, now) : List.of(),
                ringers.insteadOf(project.id(), actor, now));
    }

    /** With a call-back's form that came back. */
    DeskPage callingBack(ProjectRef project, Actor actor, UUID callBack, Form form) {
        return new DeskPage(ringing(project, actor), null, lists(project, callBack, form));
    }

    DeskLists lists(ProjectRef project) {
        return lists(project, null, Form.EMPTY);
    }

    private DeskLists lists(ProjectRef project, @Nullable UUID wrong, Form form) {
        Instant midnight = clock.instant()
                .atZone(project.zone())
                .toLocalDate()
                .atStartOfDay(project.zone())
                .toInstant();
        return new DeskLists(
                queries.today(project.id(), midnight),
                queries.toFinish(project.id()),
                queries.callBacks(project.id()),
                wrong,
                form);
    }
}
