package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.TicketClosed;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a finding was handled: by its owner, or by closing the order opened for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.3.2", "4.3.4"})
class HandleFinding {

    private final Findings findings;
    private final LeadTicket tickets;
    private final PassFinding passFinding;
    private final FindingNews news;
    private final FindingPeople people;
    private final Verifiers verifiers;
    private final ProjectDirectory projects;

    HandleFinding(
            Findings findings,
            LeadTicket tickets,
            PassFinding passFinding,
            FindingNews news,
            FindingPeople people,
            Verifiers verifiers,
            ProjectDirectory projects) {
        this.findings = findings;
        this.tickets = tickets;
        this.passFinding = passFinding;
        this.news = news;
        this.people = people;
        this.verifiers = verifiers;
        this.projects = projects;
    }

    void handle(ProjectRef project, UUID id, Actor by, String text, Instant now) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        handled(project, findings.forMove(project.id(), id), by, ticket.owner(), false, text, now);
    }

    /** Idempotent: does nothing if the finding does not wait for this order. */
    @EventListener
    void ended(TicketClosed closed) {
        if (closed.kind().equals(FindingRules.FINDING)) {
            return;
        }
        findings.ofOrder(closed.projectId(), closed.ticketId()).ifPresent(id -> {
            Finding finding = findings.forMove(closed.projectId(), id);
            if (finding.stage() == FindingStage.DISPATCHED) {
                ProjectRef project = projects.byId(closed.projectId()).orElseThrow();
                LeadTicket.View order = tickets.of(project.id(), closed.ticketId());
                Actor who = people.named(Objects.requireNonNull(order.settledBy()));
                passFinding.withdraw(project, id, who, closed.at());
                handled(
                        project,
                        finding,
                        who,
                        order.owner(),
                        true,
                        Objects.requireNonNull(order.settledText()),
                        closed.at());
            }
        });
    }

    private void handled(
            ProjectRef project, Finding before, Actor by, UUID owner, boolean orderClosed, String text, Instant now) {
        Finding after = before.handle(Ids.next(), by, owner, orderClosed, text, now);
        tickets.settle(project, before.id(), by, WayOut.HANDLED, text, now);
        news.said(after, "handled", text);
        news.tell(
                after,
                by,
                verifiers.of(project.id(), before, now),
                Notifications.Kind.TASK,
                "patrol.finding.told.handled",
                by.name(),
                text);
    }
}
