package io.shouwen.custody.consent;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a household's written consent: signed on the pad, or a paper that was scanned. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.1")
class GiveConsent {

    private final Consents consents;
    private final ConsentTexts texts;
    private final FileStore files;
    private final Receipts receipts;
    private final Audit audit;

    GiveConsent(Consents consents, ConsentTexts texts, FileStore files, Receipts receipts, Audit audit) {
        this.consents = consents;
        this.texts = texts;
        this.files = files;
        this.receipts = receipts;
        this.audit = audit;
    }

    /**
     * Idempotent by id.
     *
     * @param id made by the form
     * @param language in which the household wants to be written to: {@code zh} or {@code en}
     * @param read the version that was shown to whoever signed
     * @throws NotFound if nobody lives in the house
     */
    void give(
            UUID projectId,
            UUID id,
            UUID houseId,
            int read,
            String givenBy,
            Prepared paper,
            String language,
            Actor takenBy,
            Instant now) {
        receipts.once(projectId, id, List.of(houseId, read, givenBy, paper.sha256(), language), () -> {
            UUID household = consents.household(projectId, houseId).orElseThrow(NotFound::new);
            ConsentText text = texts.kept(projectId, now);
            RuleBroken.throwIf(text.version() == read ? null : new RuleBroken("3.4.1", "custody.consent.other-text"));
            UUID file = files.keep(projectId, paper).id();
            Consent consent = new Consent(id, household, read, givenBy, file, language, now, null);
            if (!consents.insert(projectId, houseId, consent, takenBy.id())) {
                throw new RuleBroken("3.4.1", "custody.consent.stands-already");
            }
            audit.record(
                    projectId,
                    "consent-given",
                    "house",
                    houseId,
                    null,
                    Map.of("consent", id, "text", read, "by", givenBy));
            return "houses/" + houseId + "/consents";
        });
    }

    /** The household wants to be written to in another language. @throws NotFound if the project has no such consent */
    void writeIn(UUID projectId, UUID id, String language, Actor by) {
        Consent consent = consents.lock(projectId, id).orElseThrow(NotFound::new);
        if (!consent.language().equals(language)) {
            consents.saveLanguage(projectId, id, language);
            audit.record(projectId, "language-changed", "consent", id, consent.language(), language);
        }
    }
}
