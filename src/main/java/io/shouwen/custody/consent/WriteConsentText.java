package io.shouwen.custody.consent;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of the consent text; earlier consents stand unless it asks anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.1")
class WriteConsentText {

    private final ConsentTexts texts;
    private final Audit audit;

    WriteConsentText(ConsentTexts texts, Audit audit) {
        this.texts = texts;
        this.audit = audit;
    }

    /** @param changed the version the writer had before them; a colleague's newer one is not overwritten */
    void write(
            UUID projectId,
            UUID id,
            int changed,
            String chinese,
            String english,
            boolean asksAnew,
            Actor by,
            Instant now) {
        ConsentText before = texts.kept(projectId, now);
        ConsentText after = before.next(id, chinese, english, asksAnew, by.id(), now);
        if (before.version() != changed || !texts.insert(projectId, after)) {
            throw new RuleBroken("3.4.1", "custody.consent.text-changed");
        }
        audit.record(projectId, "consent-text-written", "consent-text", id, before, after);
    }
}
