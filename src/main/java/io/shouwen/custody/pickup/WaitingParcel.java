package io.shouwen.custody.pickup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that waits to be picked up.
 *
 * @param tag its tracking number
 * @param dueAt the end of its last day
 */
@Clause("3.4.5")
record WaitingParcel(UUID id, String tag, UUID house, String addressee, String phone, Instant dueAt) {

    boolean overdue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /**
     * Before the limit it goes back to the courier only if the addressee does not want it.
     *
     * @param unwanted whether the addressee said so
     */
    @Nullable
    RuleBroken mayGoBack(boolean unwanted, Instant now) {
        return overdue(now) || unwanted ? null : new RuleBroken("3.4.5", "custody.pickup.rule.not-due");
    }
}
