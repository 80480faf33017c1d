package io.shouwen.tickets.extension;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.KindRules;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open request for an extension. */
@Clause({"4.1.2.3", "4.3.2"})
record Extension(UUID id, UUID by, Instant fromDue, Instant toDue) {

    /** It must be requested by the owner or somebody who leads, before the deadline. */
    static @Nullable RuleBroken mayAsk(Ticket ticket, Actor by, Instant now) {
        String clause = ticket.rules().clause();
        if (ticket.settlement() != null) {
            return new RuleBroken(clause, "tickets.rule.settled");
        }
        RuleBroken refusal = ticket.ownedOrLed(by);
        return refusal != null || now.isBefore(ticket.due().at())
                ? refusal
                : new RuleBroken(clause, "tickets.rule.extension-too-late");
    }

    static @Nullable RuleBroken mayGrant(KindRules rules, Actor by) {
        return rules.extendedBy().stream().anyMatch(by::is)
                ? null
                : new RuleBroken(rules.clause(), rules.extensionRefusal());
    }

    static Extension ask(Ticket ticket, Actor by, Instant to, Instant now) {
        RuleBroken.throwIf(mayAsk(ticket, by, now));
        if (!to.isAfter(ticket.due().at())) {
            throw new RuleBroken(ticket.rules().clause(), "tickets.rule.extension-not-later");
        }
        return new Extension(Ids.next(), by.id(), ticket.due().at(), to);
    }

    /** The refusal of {@code lead} answering it, or null. */
    @Nullable
    RuleBroken mayAnswer(Ticket ticket, Actor lead) {
        RuleBroken refusal = mayGrant(ticket.rules(), lead);
        return refusal != null || !lead.id().equals(by)
                ? refusal
                : new RuleBroken(ticket.rules().clause(), "tickets.rule.extension-own");
    }

    void answer(Ticket ticket, Actor lead, boolean granted, Instant now) {
        RuleBroken.throwIf(mayAnswer(ticket, lead));
        if (granted && !now.isBefore(fromDue)) {
            throw new RuleBroken(ticket.rules().clause(), "tickets.rule.extension-too-late");
        }
    }
}
