package io.shouwen.desk.help;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for help.
 *
 * @param kind name of the kind as it was when it was asked
 * @param phone digits, or null
 * @param call the call it was asked in, or null
 * @param visit the visit it was asked in, or null
 */
@Clause("2.3.5")
record Help(
        UUID id,
        UUID kindId,
        String kind,
        String askedBy,
        @Nullable String phone,
        @Nullable UUID houseId,
        String house,
        String text,
        @Nullable UUID call,
        @Nullable UUID visit,
        UUID takenBy,
        String takenByName,
        Instant askedAt,
        Instant due,
        @Nullable HelpAnswer answer) {

    /**
     * @param by who helped
     * @param at when, never before it was asked nor after now
     * @throws RuleBroken if it was answered before or the time cannot be
     */
    Help answered(
            UUID answerId,
            HelpOutcome outcome,
            String text,
            UUID by,
            String byName,
            Instant at,
            Actor writer,
            Instant now) {
        if (answer != null) {
            throw new RuleBroken("2.3.5", "desk.help.rule.answered", answer.byName());
        }
        if (at.isBefore(askedAt) || at.isAfter(now)) {
            throw new RuleBroken("2.3.5", "desk.help.rule.when");
        }
        return new Help(
                id,
                kindId,
                kind,
                askedBy,
                phone,
                houseId,
                house,
                this.text,
                call,
                visit,
                takenBy,
                takenByName,
                askedAt,
                due,
                new HelpAnswer(answerId, outcome, text, by, byName, at, writer.id()));
    }
}
