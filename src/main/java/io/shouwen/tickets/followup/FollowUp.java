package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up of a closure, with the people who took part in the work. @param calls number of unsuccessful calls */
@Clause("2.1.6")
record FollowUp(
        UUID id, UUID ticketId, UUID closureId, UUID closedBy, UUID settledBy, boolean done, int calls, Instant due) {

    /** The refusal of {@code actor} doing it, or null. */
    @Nullable
    RuleBroken mayCall(Actor actor) {
        if (done) {
            return new RuleBroken("2.1.6", "tickets.rule.followed-up");
        }
        if (actor.id().equals(settledBy)) {
            return new RuleBroken("2.1.6", "tickets.rule.follow-up-by-worker");
        }
        return actor.id().equals(closedBy) ? new RuleBroken("2.1.6", "tickets.rule.follow-up-by-closer") : null;
    }

    /** Whether the resident of this ticket is asked whether they are satisfied. */
    static @Nullable RuleBroken mayAskHowItWas(Ticket ticket) {
        if (!ticket.rules().asked()) {
            return new RuleBroken("2.1.3", "tickets.rule.nobody-waits");
        }
        return ticket.closureId() != null ? null : new RuleBroken("2.1.3", "tickets.rule.not-closed");
    }
}
