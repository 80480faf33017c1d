package io.shouwen.patrol.finding;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LedTickets;
import io.shouwen.tickets.Stage;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes a finding's ticket along its path; an offer that stands in the way is withdrawn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PassFinding {

    private final LedTickets tickets;
    private final FindingPeople people;

    PassFinding(LedTickets tickets, FindingPeople people) {
        this.tickets = tickets;
        this.people = people;
    }

    /** To a colleague or a department, unless it has the finding already or is asked. */
    void offer(ProjectRef project, UUID id, Actor by, UUID to, String reason) {
        LedTickets.View ticket = tickets.of(project.id(), id);
        if (ticket.owner().equals(to) || to.equals(ticket.offeredTo())) {
            return;
        }
        withdraw(project, ticket);
        tickets.offer(project, id, by.leads() ? by : owner(ticket), to, reason);
    }

    /** By the supervisor or manager who dispatches it. */
    void take(ProjectRef project, UUID id, Actor by, String reason) {
        LedTickets.View ticket = tickets.of(project.id(), id);
        if (by.id().equals(ticket.offeredTo())) {
            tickets.accept(project, id, by);
            return;
        }
        withdraw(project, ticket);
        if (!ticket.owner().equals(by.id())) {
            tickets.takeOver(project, id, by, reason);
        }
    }

    void withdraw(ProjectRef project, UUID id) {
        withdraw(project, tickets.of(project.id(), id));
    }

    private void withdraw(ProjectRef project, LedTickets.View ticket) {
        if (ticket.stage() == Stage.OFFERED) {
            tickets.withdraw(project, ticket.id(), owner(ticket));
        }
    }

    private Actor owner(LedTickets.View ticket) {
        return people.named(ticket.owner());
    }
}
