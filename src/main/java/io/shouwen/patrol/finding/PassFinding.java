package io.shouwen.patrol.finding;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the owner of a finding's ticket; withdraws a pending offer first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PassFinding {

    private final LeadTicket tickets;
    private final HandOverTicket handOver;

    PassFinding(LeadTicket tickets, HandOverTicket handOver) {
        this.handOver = handOver;
        this.tickets = tickets;
    }

    /** Offers it to a colleague or department, unless they own it or have an offer. */
    void offer(ProjectRef project, UUID id, Actor by, UUID to, String reason, Instant now) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (ticket.owner().equals(to) || to.equals(ticket.offeredTo())) {
            return;
        }
        withdraw(project, ticket, by, now);
        handOver.offerLed(project.id(), id, by, to, reason, now);
    }

    /** Taken over by the supervisor or manager who dispatches it. */
    void take(ProjectRef project, UUID id, Actor by, String reason, Instant now) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (by.id().equals(ticket.offeredTo())) {
            handOver.accept(project.id(), id, by, now);
            return;
        }
        withdraw(project, ticket, by, now);
        if (!ticket.owner().equals(by.id())) {
            handOver.takeOver(project.id(), id, by, reason, now);
        }
    }

    void withdraw(ProjectRef project, UUID id, Actor by, Instant now) {
        withdraw(project, tickets.of(project.id(), id), by, now);
    }

    private void withdraw(ProjectRef project, LeadTicket.View ticket, Actor by, Instant now) {
        if (ticket.stage() == Stage.OFFERED) {
            handOver.withdrawLed(project.id(), ticket.id(), by, now);
        }
    }
}
