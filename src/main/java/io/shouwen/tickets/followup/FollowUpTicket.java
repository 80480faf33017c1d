package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.ReopenTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the resident's answer in a follow-up, and reopens the ticket if the work was not right. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.3"})
class FollowUpTicket {

    private final MoveTicket move;
    private final FollowUps followUps;
    private final Satisfactions satisfactions;
    private final ReopenTicket reopen;

    FollowUpTicket(MoveTicket move, FollowUps followUps, Satisfactions satisfactions, ReopenTicket reopen) {
        this.move = move;
        this.followUps = followUps;
        this.satisfactions = satisfactions;
        this.reopen = reopen;
    }

    void called(ProjectRef project, UUID id, Actor by, FollowUps.Call call, boolean again, Instant now) {
        Ticket ticket = move.begin(project.id(), id, by);
        FollowUp followUp = followUps.forMove(ticket);
        followUps.called(project.id(), followUp, by, call, now);
        move.said(ticket, "followed-up", null, call);
        if (call.score() != null) {
            satisfactions.answered(ticket, followUp.closureId(), call.score(), call.note(), false, now);
        }
        if (again) {
            reopen.reopen(project.id(), id, by, call.note(), now);
        }
    }
}
