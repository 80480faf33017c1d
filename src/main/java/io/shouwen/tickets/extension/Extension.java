package io.shouwen.tickets.extension;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open request for an extension. */
@Clause({"4.1.2.3", "4.3.2"})
record Extension(UUID id, UUID by, Instant fromDue, Instant toDue) {

    static Extension ask(Ticket ticket, Actor by, Instant to, Instant now) {
        RuleBroken.throwIf(ticket.mayAskForTime(by, now));
        if (!to.isAfter(ticket.due().at())) {
            throw new RuleBroken(ticket.rules().clause(), "tickets.rule.extension-not-later");
        }
        return new Extension(Ids.next(), by.id(), ticket.due().at(), to);
    }

    /** The refusal of {@code lead} answering it, or null. */
    @Nullable
    RuleBroken mayAnswer(Ticket ticket, Actor lead) {
        RuleBroken refusal = ticket.mayGrantTime(lead);
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
