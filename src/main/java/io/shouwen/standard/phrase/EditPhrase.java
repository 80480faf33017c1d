package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new version of a phrase on the level of the group or of a project. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.1.4", "3.1.7"})
class EditPhrase {

    private final Phrases phrases;
    private final Audit audit;

    EditPhrase(Phrases phrases, Audit audit) {
        this.phrases = phrases;
        this.audit = audit;
    }

    /** @param phrase with the version it will have @return false if somebody else was first */
    boolean write(UUID projectId, Phrase phrase, PhraseUse use, Actor by, Instant now) {
        boolean first = phrases.add(projectId, phrase, use, by.id(), now);
        if (first) {
            audit.record(
                    projectId,
                    "wrote",
                    "phrase",
                    phrase.id(),
                    null,
                    Map.of(
                            "level",
                            phrase.level(),
                            "use",
                            use,
                            "occasion",
                            phrase.occasion(),
                            "text",
                            phrase.text() == null ? "" : phrase.text()));
        }
        return first;
    }
}
