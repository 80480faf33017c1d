package io.shouwen.custody.consent;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a consent, at once and without a reason. What lies here already is handed out as before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.1")
class WithdrawConsent {

    private final Consents consents;
    private final Audit audit;

    WithdrawConsent(Consents consents, Audit audit) {
        this.consents = consents;
        this.audit = audit;
    }

    void withdraw(UUID projectId, UUID id, Actor through, Instant now) {
        Consent before = consents.lock(projectId, id).orElseThrow(NotFound::new);
        Consent after = before.withdraw(through, now);
        consents.saveWithdrawal(projectId, id, Objects.requireNonNull(after.withdrawn()));
        audit.record(projectId, "consent-withdrawn", "consent", id, before, after);
    }
}
