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
    private final FindingPeople people;

    PassFinding(LeadTicket tickets, HandOverTicket handOver, FindingPeople people) {
        this.handOver = handOver;
        this.tickets = tickets;
        this.people = people;
    }

    /** Offers it to a colleague or department, unless they own it or have an offer. */
    void offer(ProjectRef project, UUID id, Actor by, UUID to, String reason, Instant now) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (ticket.owner().equals(to) || to.equals(ticket.offeredTo())) {
            return;
        }
        withdraw(project, ticket, now);
        handOver.offer(project.id(), id, by.leads() ? by : owner(ticket), to, reason, now);
    }

    /** Taken over by the supervisor or manager who dispatches it. */
    void take(ProjectRef project, UUID id, Actor by, String reason, Instant now) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (by.id().equals(ticket.offeredTo())) {
            handOver.accept(project.id(), id, by, now);
            return;
        }
        withdraw(project, ticket, now);
        if (!ticket.owner().equals(by.id())) {
            handOver.takeOver(project.id(), id, by, reason, now);
        }
    }

    void withdraw(ProjectRef project, UUID id, Instant now) {
        withdraw(project, tickets.of(project.id(), id), now);
    }

    private void withdraw(ProjectRef project, LeadTicket.View ticket, Instant now) {
        if (ticket.stage() == Stage.OFFERED) {
            handOver.withdraw(project.id(), ticket.id(), owner(ticket), now);
        }
    }

    private Actor owner(LeadTicket.View ticket) {
        return people.named(ticket.owner());
    }
}
