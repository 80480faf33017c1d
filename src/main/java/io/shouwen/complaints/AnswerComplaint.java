package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records an answer to the complainant; the first one of a level ends that level's first clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "2.3.4"})
class AnswerComplaint {

    private final Complaints complaints;
    private final ComplaintDeadlines deadlines;
    private final LeadTicket tickets;
    private final ComplaintNews news;
    private final ApplicationEventPublisher events;

    AnswerComplaint(
            Complaints complaints,
            ComplaintDeadlines deadlines,
            LeadTicket tickets,
            ComplaintNews news,
            ApplicationEventPublisher events) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.news = news;
        this.events = events;
    }

    void answer(ProjectRef project, UUID id, UUID answerId, AnswerChannel channel, String text, Actor by, Instant now) {
        tickets.lock(project.id(), id);
        Complaint complaint = complaints.find(project.id(), id);
        RuleBroken.throwIf(complaint.mayAnswer());
        complaints.answered(project.id(), id, answerId, channel, text, by.id(), now);
        deadlines.answered(project.id(), id, now);
        tickets.contacted(project.id(), id, now);
        news.said(project.id(), id, "answered", channel);
        events.publishEvent(new ComplaintAnswered(project, id, answerId, channel, by.id(), now));
    }
}
