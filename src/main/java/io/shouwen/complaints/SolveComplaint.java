package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the solution: on the spot, by explaining that it is not ours, or after work. Then the complainant is asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
public class SolveComplaint {

    private final Complaints complaints;
    private final ComplaintDeadlines deadlines;
    private final LeadTicket tickets;
    private final ComplaintNews news;
    private final ComplaintPeople people;
    private final ApplicationEventPublisher events;

    SolveComplaint(
            Complaints complaints,
            ComplaintDeadlines deadlines,
            LeadTicket tickets,
            ComplaintNews news,
            ComplaintPeople people,
            ApplicationEventPublisher events) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.news = news;
        this.people = people;
        this.events = events;
    }

    void atOnce(ProjectRef project, UUID id, Actor by, String how, boolean content, Instant now) {
        Complaint before = locked(project, id);
        before.solveAtOnce(by, how, content, Ids.GROUP, now);
        UUID settled = tickets.settle(project, id, by, WayOut.ON_THE_SPOT, how, now);
        solved(project, before.solveAtOnce(by, how, content, settled, now), now);
    }

    void explain(ProjectRef project, UUID id, Actor by, String explained, Instant now) {
        Complaint before = locked(project, id);
        before.explain(by, explained, Ids.GROUP, now);
        UUID settled = tickets.settle(project, id, by, WayOut.NOT_OURS, explained, now);
        solved(project, before.explain(by, explained, settled, now), now);
    }

    void solve(ProjectRef project, UUID id, Actor by, String text, Instant now) {
        Complaint before = locked(project, id);
        RuleBroken.throwIf(before.maySolve(by));
        UUID settled = tickets.settle(project, id, by, WayOut.HANDLED, text, now);
        solved(project, before.solve(by, text, settled, now), now);
    }

    /** Whether it is worked on. */
    public boolean open(UUID projectId, UUID id) {
        return complaints.find(projectId, id).mayName() == null;
    }

    /** With the complaint it is joined to; its own complainant is asked back all the same. */
    public void withHead(ProjectRef project, UUID id, UUID by, String text, Instant now) {
        Complaint before = locked(project, id);
        if (before.mayName() != null) {
            return;
        }
        Actor solver = people.named(by);
        UUID settled = tickets.settle(project, id, solver, WayOut.HANDLED, text, now);
        solved(project, before.solveWithHead(solver, text, settled, now), now);
    }

    private Complaint locked(ProjectRef project, UUID id) {
        tickets.lock(project.id(), id);
        return complaints.find(project.id(), id);
    }

    private void solved(ProjectRef project, Complaint after, Instant now) {
        complaints.taken(project.id(), after.id(), Objects.requireNonNull(after.intake()));
        complaints.solved(project.id(), after.id(), Objects.requireNonNull(after.solution()));
        deadlines.solved(after, now);
        news.said(project.id(), after.id(), "solved", after.solution());
        events.publishEvent(new ComplaintSolved(
                project,
                after.id(),
                Objects.requireNonNull(after.solution()).by(),
                Objects.requireNonNull(after.solution()).text(),
                now));
    }
}
