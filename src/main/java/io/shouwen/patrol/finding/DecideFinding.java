package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides on a finding: solved on the spot, or reported to the supervisor and, if major, to the property manager. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.3.1", "4.3.3"})
class DecideFinding {

    private final Findings findings;
    private final LeadTicket tickets;
    private final PassFinding passFinding;
    private final FindingNews news;
    private final FindingPeople people;

    DecideFinding(
            Findings findings, LeadTicket tickets, PassFinding passFinding, FindingNews news, FindingPeople people) {
        this.findings = findings;
        this.tickets = tickets;
        this.passFinding = passFinding;
        this.news = news;
        this.people = people;
    }

    /** @param at by the clock of the person who decided */
    void decide(ProjectRef project, UUID id, Actor by, boolean onTheSpot, String words, Instant at, Instant now) {
        Finding after = findings.forMove(project.id(), id).decide(by, onTheSpot, words, at);
        findings.decided(after, now);
        news.said(after, onTheSpot ? "settled-on-the-spot" : "reported", words);
        if (onTheSpot) {
            tickets.settle(project, id, by, WayOut.ON_THE_SPOT, words, now);
            tickets.close(project, id, by, words, now);
        } else {
            news.tell(
                    after,
                    by,
                    people.supervisors(project.id(), now),
                    Notifications.Kind.TASK,
                    "patrol.finding.told.reported",
                    by.name());
        }
        if (after.major()) {
            alarm(project, after, by, onTheSpot, words, now);
        }
    }

    private void alarm(ProjectRef project, Finding finding, Actor by, boolean onTheSpot, String words, Instant now) {
        UUID manager = people.manager(project.id(), now);
        if (!onTheSpot && manager != null) {
            passFinding.offer(project, finding.id(), by, manager, words, now);
        }
        news.tell(
                finding,
                by,
                people.managers(project.id()),
                Notifications.Kind.ALARM,
                onTheSpot ? "patrol.finding.told.major-settled" : "patrol.finding.told.major",
                by.name());
    }
}
