package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.TicketOpened;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.escalation.TicketEscalated;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whichever way a complaint comes in, it is recorded with its ticket; and what its ticket's clock sends up goes up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.3.4", "4.2.3", "4.1.2.3"})
class ReceiveComplaint {

    private final Complaints complaints;
    private final ComplaintClocks clocks;
    private final ComplaintDeadlines deadlines;
    private final SolveComplaint solve;
    private final RaiseComplaint raise;
    private final ComplaintPeople people;
    private final LeadTicket tickets;
    private final ProjectDirectory projects;
    private final ComplaintNews news;
    private final JdbcClient jdbc;

    ReceiveComplaint(
            Complaints complaints,
            ComplaintClocks clocks,
            ComplaintDeadlines deadlines,
            SolveComplaint solve,
            RaiseComplaint raise,
            ComplaintPeople people,
            LeadTicket tickets,
            ProjectDirectory projects,
            ComplaintNews news,
            JdbcClient jdbc) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.solve = solve;
        this.raise = raise;
        this.people = people;
        this.tickets = tickets;
        this.projects = projects;
        this.news = news;
        this.jdbc = jdbc;
    }

    @EventListener
    void opened(TicketOpened opened) {
        if (!opened.kind().equals(Kind.COMPLAINT)) {
            return;
        }
        Instant due = tickets.of(opened.projectId(), opened.ticketId()).dueAt();
        ComplaintClock usual = clocks.of(opened.projectId(), ComplaintLevel.FIRST, opened.at());
        ComplaintClock clock = new ComplaintClock(
                usual.answer(), Duration.between(opened.at(), due), null); // the ticket's rule is the first level's
        Complaint complaint = Complaint.received(
                opened.projectId(),
                opened.ticketId(),
                opened.firstReceiver(),
                clock.rise(0, ComplaintLevel.FIRST, Rise.Why.INTAKE, "", null, opened.at()));
        Instant legalBy = clocks.legalBy(opened.projectId(), opened.at());
        complaints.insert(complaint, words(opened), opened.houseId(), opened.at(), legalBy);
        deadlines.answer(complaint, opened.at());
        deadlines.legal(complaint, legalBy, opened.at());
        news.said(opened.projectId(), opened.ticketId(), "received", null);
        NewTicket.AtOnce atOnce = opened.settled();
        if (atOnce != null) {
            ProjectRef project = projects.byId(opened.projectId()).orElseThrow();
            Actor by = people.named(opened.firstReceiver());
            if (atOnce.way() == WayOut.NOT_OURS) {
                solve.explain(project, complaint.id(), by, atOnce.text(), opened.at());
            } else {
                solve.atOnce(project, complaint.id(), by, atOnce.text(), true, opened.at());
            }
        }
    }

    /** The words as they were typed at intake. */
    private String words(TicketOpened opened) {
        return jdbc.sql("""
                select case when btrim(description) = '' then title else description end
                from tickets.matter where project_id = ? and id = ?""")
                .params(opened.projectId(), opened.ticketId())
                .query(String.class)
                .single();
    }

    @EventListener
    void escalated(TicketEscalated escalated) {
        complaints.optional(escalated.projectId(), escalated.ticketId()).ifPresent(complaint -> {
            ProjectRef project = projects.byId(escalated.projectId()).orElseThrow();
            if (escalated.by() == null) {
                raise.late(project, complaint, escalated.at());
            } else if (complaint.mayReport(escalated.by()) == null) {
                raise.report(project, complaint.id(), escalated.by(), escalated.reason(), escalated.at());
            }
        });
    }
}
