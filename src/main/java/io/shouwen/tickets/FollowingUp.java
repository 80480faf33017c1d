package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what the resident said when asked back, and reopens the matter where it was not right. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.3"})
class FollowingUp {

    private final Moving moving;
    private final FollowUps followUps;
    private final Satisfactions satisfactions;
    private final Settling settling;
    private final Clock clock;

    FollowingUp(Moving moving, FollowUps followUps, Satisfactions satisfactions, Settling settling, Clock clock) {
        this.moving = moving;
        this.followUps = followUps;
        this.satisfactions = satisfactions;
        this.settling = settling;
        this.clock = clock;
    }

    void called(ProjectRef project, UUID id, Actor by, FollowUps.Call call, boolean again) {
        Ticket ticket = moving.begin(project.id(), id, by);
        FollowUps.FollowUp followUp = followUps.forMove(ticket);
        Instant now = clock.instant();
        followUps.called(project.id(), followUp, by, call, now);
        moving.said(ticket, "followed-up", null, call);
        if (call.score() != null) {
            satisfactions.answered(ticket, followUp.closureId(), call.score(), call.note(), false, now);
        }
        if (again) {
            settling.reopen(project, id, by, call.note());
        }
    }
}
