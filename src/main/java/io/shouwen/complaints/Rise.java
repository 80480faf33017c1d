package io.shouwen.complaints;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A level has the complaint from now on.
 *
 * @param seq from 0, the first level at intake
 * @param by null if a clock or the complainant sent it up
 * @param answerBy when the complainant must have heard from this level
 * @param solveBy when it must be solved
 */
record Rise(
        int seq,
        ComplaintLevel level,
        Why why,
        String reason,
        @Nullable UUID by,
        Instant at,
        Instant answerBy,
        Instant solveBy) {

    enum Why {
        INTAKE,
        REPORTED,
        LATE,
        NOT_SATISFIED,
        HALF_SOLVED,
        REOPENED;

        String messageKey() {
            return "complaints.rise." + name().toLowerCase(Locale.ROOT);
        }
    }
}
