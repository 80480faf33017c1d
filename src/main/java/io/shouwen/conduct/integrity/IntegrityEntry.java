package io.shouwen.conduct.integrity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something written about a report. @param decision only of a decision @param by null for the reporter */
public record IntegrityEntry(
        UUID id,
        Kind kind,
        @Nullable IntegrityDecision decision,
        String words,
        @Nullable UUID by,
        Instant at) {

    public enum Kind {
        REPORTER,
        ANSWER,
        DECISION,
        CLOSURE;

        public String messageKey() {
            return "conduct.integrity.entry." + name().toLowerCase(Locale.ROOT);
        }
    }
}
