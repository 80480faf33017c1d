package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter and the moves it allows. Each move answers the ticket as it is afterwards, or breaks a rule.
 *
 * @param firstReceiver never replaced
 * @param offer the open offer to take it over, or null
 * @param level how far it has been escalated: 1 the supervisor, 2 the property manager
 */
@Clause({"4.1.1.2", "4.2.3"})
record Ticket(
        UUID projectId,
        UUID id,
        String number,
        Kind kind,
        UUID firstReceiver,
        @Nullable UUID counterpart,
        UUID owner,
        Instant ownerSince,
        @Nullable HandOver offer,
        @Nullable Settlement settlement,
        @Nullable Closure closure,
        Instant openedAt,
        @Nullable Instant respondedAt,
        Due due,
        int level,
        int reopened) {

    static final Duration RESPONSE = Duration.ofMinutes(30);

    static Ticket opened(
            NewTicket in, UUID projectId, String number, UUID by, @Nullable UUID counterpart, Due due, Instant now) {
        return new Ticket(
                projectId,
                in.id(),
                number,
                in.kind(),
                by,
                counterpart,
                by,
                now,
                null,
                null,
                null,
                now,
                null,
                due,
                0,
                0);
    }

    Stage stage() {
        return closure != null
                ? Stage.CLOSED
                : settlement != null ? Stage.SETTLED : offer != null ? Stage.OFFERED : Stage.OPEN;
    }

    /** To a person, who answers as soon as a first response is due. */
    Ticket offer(Actor by, UUID to, String reason, Instant now) {
        return offer(by, new HandOver.Person(to), now.plus(RESPONSE), reason, now);
    }

    /** The owner stays the owner until the other accepts. */
    @Clause("4.2.6")
    Ticket offer(Actor by, HandOver.Receiver to, Instant answerBy, String reason, Instant now) {
        if (settlement != null) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.settled");
        }
        if (offer != null) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.already-offered");
        }
        if (to.answering().isEmpty()) {
            throw new RuleBroken("4.2.6", "tickets.rule.department-vacant");
        }
        if (to.answers(owner)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.offered-to-owner");
        }
        if (!by.id().equals(owner) && !leads(by)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
        }
        return with(
                owner,
                ownerSince,
                new HandOver(Ids.next(), owner, to, by.id(), now, answerBy, reason),
                null,
                null,
                respondedAt,
                due,
                level);
    }

    Ticket accept(Actor by, Instant now) {
        if (!openOffer().to().answers(by.id())) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.offered-to-other");
        }
        return with(by.id(), now, null, null, null, respondedAt, due, level);
    }

    Ticket decline(Actor by) {
        if (!openOffer().to().answers(by.id())) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.offered-to-other");
        }
        return unoffered();
    }

    Ticket withdraw(Actor by) {
        if (!by.id().equals(openOffer().by()) && !by.id().equals(owner) && !leads(by)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
        }
        return unoffered();
    }

    /** A supervisor or manager takes it over by name; an open offer must be withdrawn before. */
    Ticket takeOver(Actor by, String reason, Instant now) {
        if (!leads(by)) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.not-lead");
        }
        return offer(by, by.id(), reason, now).accept(by, now);
    }

    @Clause("4.2.3")
    Ticket settle(Actor by, WayOut way, String text, Instant now) {
        if (settlement != null) {
            throw new RuleBroken("4.2.3", "tickets.rule.settled");
        }
        if (offer != null) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.already-offered");
        }
        if (!endsFor(by)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
        }
        return with(
                owner,
                ownerSince,
                null,
                new Settlement(Ids.next(), by.id(), now, way, text),
                null,
                way.saidToResident() ? responded(now) : respondedAt,
                due,
                level);
    }

    @Clause("4.1.2.3")
    Ticket close(Actor by, String outcome, Instant now) {
        if (closure != null) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.closed");
        }
        if (settlement == null) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.not-settled");
        }
        if (!endsFor(by)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.not-closer");
        }
        if (TypedText.length(outcome.strip()) < 2) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.no-outcome");
        }
        return with(
                owner,
                ownerSince,
                null,
                settlement,
                new Closure(Ids.next(), by.id(), now, outcome),
                respondedAt,
                due,
                level);
    }

    /** The owner has it again, with a new deadline; counted where it had been closed. */
    Ticket reopen(Due again) {
        if (settlement == null) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.not-settled");
        }
        int counted = closure == null ? reopened : reopened + 1;
        return with(owner, ownerSince, null, null, null, respondedAt, again, 0, counted);
    }

    Ticket escalated(int to) {
        return with(owner, ownerSince, offer, settlement, closure, respondedAt, due, Math.max(level, to));
    }

    Ticket extended(Due to) {
        return with(owner, ownerSince, offer, settlement, closure, respondedAt, to, level);
    }

    /** More time for what a patrol found is the property manager's alone to grant. */
    @Clause({"4.1.2.3", "4.3.2"})
    boolean grantedBy(Actor lead) {
        return kind.led() ? lead.is(Role.MANAGER) : leads(lead);
    }

    /** Of a ticket another room leads, that room has said who may. */
    private boolean endsFor(Actor by) {
        return kind.led() || by.id().equals(owner) || leads(by);
    }

    /** @throws RuleBroken where another room leads it to its end */
    void requireEndHere() {
        if (kind.led()) {
            throw new RuleBroken("4.3.4", "tickets.rule.led");
        }
    }

    /** Whoever spoke with the resident, the first time is the first response. */
    @Clause({"2.1.3", "4.1.1.2"})
    Ticket contacted(Instant now) {
        if (closure != null) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.closed");
        }
        return with(owner, ownerSince, offer, settlement, closure, responded(now), due, level);
    }

    private Instant responded(Instant now) {
        return respondedAt == null ? now : respondedAt;
    }

    private Ticket unoffered() {
        return with(owner, ownerSince, null, settlement, closure, respondedAt, due, level);
    }

    private HandOver openOffer() {
        if (offer == null) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.no-offer");
        }
        return offer;
    }

    static boolean leads(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }

    private Ticket with(
            UUID owner,
            Instant ownerSince,
            @Nullable HandOver offer,
            @Nullable Settlement settlement,
            @Nullable Closure closure,
            @Nullable Instant respondedAt,
            Due due,
            int level) {
        return with(owner, ownerSince, offer, settlement, closure, respondedAt, due, level, reopened);
    }

    private Ticket with(
            UUID owner,
            Instant ownerSince,
            @Nullable HandOver offer,
            @Nullable Settlement settlement,
            @Nullable Closure closure,
            @Nullable Instant respondedAt,
            Due due,
            int level,
            int reopened) {
        return new Ticket(
                projectId,
                id,
                number,
                kind,
                firstReceiver,
                counterpart,
                owner,
                ownerSince,
                offer,
                settlement,
                closure,
                openedAt,
                respondedAt,
                due,
                level,
                reopened);
    }
}
