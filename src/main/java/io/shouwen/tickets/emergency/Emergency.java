package io.shouwen.tickets.emergency;

import static io.shouwen.platform.RuleBroken.throwIf;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Due;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declaration that a ticket is an emergency, with what was answered to it. It is in force until it is withdrawn or
 * the ticket is settled.
 *
 * @param by who declared it; null for a resident, whose claim the desk confirms or withdraws
 * @param fault key of the fault guide's symptom; empty if declared by hand
 * @param takeBy by when somebody must have taken it
 * @param dueBefore the ticket's deadline without it, which applies again once it is withdrawn
 * @param respondBefore likewise for the first response; null if none was owed
 */
@Clause({"4.1.1.2", "4.2.3"})
record Emergency(
        UUID projectId,
        UUID id,
        UUID ticketId,
        @Nullable UUID by,
        Instant at,
        String fault,
        String reason,
        Instant takeBy,
        Due dueBefore,
        @Nullable Instant respondBefore,
        @Nullable Answer confirmed,
        @Nullable Answer taken,
        @Nullable Answer withdrawn) {

    record Answer(UUID by, Instant at) {}

    static Emergency declared(
            Ticket ticket,
            Actor by,
            String fault,
            String reason,
            EmergencyRule rule,
            @Nullable Instant respondBefore,
            Instant now) {
        throwIf(mayDeclare(ticket));
        return new Emergency(
                ticket.projectId(),
                Ids.next(),
                ticket.id(),
                by instanceof Actor.Staff ? by.id() : null,
                now,
                fault,
                reason,
                rule.takeBy(now),
                ticket.due(),
                respondBefore,
                null,
                null,
                null);
    }

    static @Nullable RuleBroken mayDeclare(Ticket ticket) {
        return ticket.emergency() == null
                ? ticket.mayRewrite()
                : new RuleBroken("4.2.3", "tickets.rule.emergency-already");
    }

    /** Whether a resident claimed it and nobody has confirmed it. */
    boolean claimed() {
        return by == null && confirmed == null && withdrawn == null;
    }

    @Nullable
    RuleBroken mayConfirm() {
        return claimed() ? null : new RuleBroken("4.2.3", "tickets.rule.emergency-confirmed");
    }

    Emergency confirm(Actor actor, Instant now) {
        throwIf(mayConfirm());
        return with(new Answer(actor.id(), now), taken, withdrawn);
    }

    /** Everybody who sees it may take it; the first one has it. */
    @Nullable
    RuleBroken mayTake() {
        if (withdrawn != null) {
            return new RuleBroken("4.2.3", "tickets.rule.emergency-withdrawn");
        }
        return taken == null ? null : new RuleBroken("4.1.1.2", "tickets.rule.emergency-taken");
    }

    Emergency take(Actor actor, Instant now) {
        throwIf(mayTake());
        return with(confirmed, new Answer(actor.id(), now), withdrawn);
    }

    /** The owner, the desk, and who leads. */
    @Nullable
    RuleBroken mayWithdraw(Ticket ticket, Actor actor) {
        if (withdrawn != null) {
            return new RuleBroken("4.2.3", "tickets.rule.emergency-withdrawn");
        }
        RuleBroken refusal = ticket.mayRewrite();
        return refusal != null || actor.is(Role.DESK, Role.CONTROL) ? refusal : ticket.ownedOrLed(actor);
    }

    Emergency withdraw(Ticket ticket, Actor actor, String why, Instant now) {
        throwIf(mayWithdraw(ticket, actor));
        if (TypedText.length(why.strip()) < 2) {
            throw new RuleBroken("4.2.3", "tickets.rule.emergency-no-reason");
        }
        return with(confirmed, taken, new Answer(actor.id(), now));
    }

    /** The deadline after withdrawing: the former one, unless it was changed by something else meanwhile. */
    Due dueAfter(Ticket ticket) {
        return ticket.due().rule().equals(EmergencyRule.REASON) ? dueBefore : ticket.due();
    }

    private Emergency with(@Nullable Answer confirmation, @Nullable Answer taking, @Nullable Answer withdrawal) {
        return new Emergency(
                projectId,
                id,
                ticketId,
                by,
                at,
                fault,
                reason,
                takeBy,
                dueBefore,
                respondBefore,
                confirmation,
                taking,
                withdrawal);
    }
}
