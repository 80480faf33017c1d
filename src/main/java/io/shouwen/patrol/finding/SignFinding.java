package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a finding: each person concerned signs the hash of the sheet they read; the last signature closes the finding.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.3.4")
class SignFinding {

    private final Findings findings;
    private final LeadTicket tickets;
    private final Signers signers;
    private final FindingNews news;

    SignFinding(Findings findings, LeadTicket tickets, Signers signers, FindingNews news) {
        this.findings = findings;
        this.tickets = tickets;
        this.signers = signers;
        this.news = news;
    }

    /** @param hash hash of the sheet as shown @param drawing the signature as a stored file */
    void sign(
            ProjectRef project,
            UUID id,
            Actor by,
            UUID signatureId,
            SignatureRole as,
            String hash,
            UUID drawing,
            Instant now) {
        Finding before = findings.forMove(project.id(), id);
        Finding after = before.sign(by, as, signers.supervisors(project.id(), before), hash, now);
        findings.signed(after, signatureId, after.signatures().getLast(), drawing);
        news.said(after, "signed", as);
        if (after.stage() == FindingStage.SIGNED) {
            tickets.close(
                    project, id, by, Objects.requireNonNull(after.remedy()).text(), now);
            news.tell(
                    after,
                    by,
                    Set.of(after.foundBy()),
                    Notifications.Kind.NEWS,
                    "patrol.finding.told.signed",
                    by.name());
        }
    }
}
