package io.shouwen.tickets.report;

import io.shouwen.district.Lobbies;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Confirms a held report, which makes it a ticket, or drops it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerHeldReport {

    private final HeldReports held;
    private final OpenReports reports;
    private final Lobbies lobbies;
    private final Audit audit;
    private final Live live;

    AnswerHeldReport(HeldReports held, OpenReports reports, Lobbies lobbies, Audit audit, Live live) {
        this.held = held;
        this.reports = reports;
        this.lobbies = lobbies;
        this.audit = audit;
        this.live = live;
    }

    /** The ticket gets the report's id, and the resident's link now shows the ticket. */
    void confirm(ProjectRef project, UUID id, Actor by, Instant now) {
        HeldReport one = held.begin(project.id(), id);
        held.answered(one, one.confirmed(Ids.next(), by, now));
        reports.open(
                project,
                lobbies.find(project.id(), one.lobby()),
                one.report(),
                List.of(),
                one.sender(),
                one.tokenHash(),
                now);
        told(project, one, "confirmed-report", by, "");
    }

    /** @param all whether to drop all waiting reports of the same sender */
    void drop(ProjectRef project, UUID id, Actor by, String reason, boolean all, Instant now) {
        HeldReport one = held.begin(project.id(), id);
        drop(project, one, by, reason, now);
        if (all) {
            for (UUID other : held.ofSameSender(one)) {
                drop(project, held.begin(project.id(), other), by, reason, now);
            }
        }
    }

    private void drop(ProjectRef project, HeldReport one, Actor by, String reason, Instant now) {
        held.answered(one, one.dropped(Ids.next(), by, reason, now));
        told(project, one, "dropped-report", by, reason);
    }

    private void told(ProjectRef project, HeldReport one, String action, Actor by, String reason) {
        UUID id = one.report().id();
        audit.record(
                project.id(),
                action,
                "report",
                id,
                null,
                Map.of("lobby", one.lobby(), "words", one.report().words(), "by", by.name(), "reason", reason));
        live.publish(project.id(), "tickets", id.toString());
    }
}
