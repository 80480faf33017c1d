package io.shouwen.custody.consent;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household's written consent that the service centre takes in its parcels. A new text needs a new consent; moving out
 * ends it with the household.
 *
 * @param textVersion the version of the text that was signed
 * @param givenBy name of the resident who signed
 * @param paper file of the signature, or of the scanned paper
 * @param language in which the household wants to be written to: {@code zh} or {@code en}
 * @param withdrawn when and through whom it was withdrawn; null if it stands
 */
@Clause("3.4.1")
record Consent(
        UUID id,
        UUID household,
        int textVersion,
        String givenBy,
        UUID paper,
        String language,
        Instant givenAt,
        @Nullable Withdrawal withdrawn) {

    /** @param through who recorded it: the resident's own page, or a member of staff */
    record Withdrawal(
            Instant at, Actor.Kind through, @Nullable UUID by) {}

    boolean stands() {
        return withdrawn == null;
    }

    /** Withdrawing needs no reason, no form and no waiting: it is as easy as giving. */
    Consent withdraw(Actor through, Instant now) {
        RuleBroken.throwIf(stands() ? null : new RuleBroken("3.4.1", "custody.consent.withdrawn"));
        return new Consent(
                id,
                household,
                textVersion,
                givenBy,
                paper,
                language,
                givenAt,
                new Withdrawal(now, through.kind(), through.id()));
    }
}
