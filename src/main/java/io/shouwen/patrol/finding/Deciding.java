package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LedTickets;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a finding: settled on the spot, or reported to the supervisor and, where it is major, further up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.3.1", "4.3.3"})
class Deciding {

    private final Findings findings;
    private final LedTickets tickets;
    private final Owning owning;
    private final Telling telling;

    Deciding(Findings findings, LedTickets tickets, Owning owning, Telling telling) {
        this.findings = findings;
        this.tickets = tickets;
        this.owning = owning;
        this.telling = telling;
    }

    /** @param at by the clock of whoever decided */
    void decide(ProjectRef project, UUID id, Actor by, boolean onTheSpot, String words, Instant at, Instant now) {
        Finding after = findings.forMove(project.id(), id).decide(by, onTheSpot, words, at);
        findings.decided(after, now);
        telling.said(after, onTheSpot ? "settled-on-the-spot" : "reported", words);
        if (onTheSpot) {
            tickets.settle(project, id, by, WayOut.ON_THE_SPOT, words);
            tickets.close(project, id, by, words);
        } else {
            telling.tell(
                    after,
                    by,
                    telling.supervisors(project.id(), now),
                    Notifications.Kind.TASK,
                    "patrol.finding.told.reported",
                    by.name());
        }
        if (after.major()) {
            alarm(project, after, by, onTheSpot, words, now);
        }
    }

    private void alarm(ProjectRef project, Finding finding, Actor by, boolean onTheSpot, String words, Instant now) {
        UUID manager = telling.manager(project.id(), now);
        if (!onTheSpot && manager != null) {
            owning.offer(project, finding.id(), by, manager, words);
        }
        telling.tell(
                finding,
                by,
                telling.managers(project.id()),
                Notifications.Kind.ALARM,
                onTheSpot ? "patrol.finding.told.major-settled" : "patrol.finding.told.major",
                by.name());
    }
}
