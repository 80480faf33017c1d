package io.shouwen.tickets;

import static io.shouwen.platform.RuleBroken.throwIf;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its moves. {@code may...} answers the refusal of a move, or null; the move itself returns the changed
 * ticket, or throws that refusal.
 *
 * @param rules rules of its kind
 * @param firstReceiver never replaced
 * @param offer the open offer, or null
 * @param level escalation: 1 supervisor, 2 property manager
 * @param emergency id of the declaration that makes it an emergency, or null
 * @param ledAt since when the room of its kind leads it, or null; from then on only that room hands it over and ends it
 */
@Clause({"4.1.1.2", "4.2.3"})
public record Ticket(
        UUID projectId,
        UUID id,
        String number,
        KindRules rules,
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
        int reopened,
        @Nullable UUID emergency,
        @Nullable Instant ledAt) {

    public static final Duration RESPONSE = Duration.ofMinutes(30);
    private static final Supplier<RuleBroken> NO_OFFER = () -> new RuleBroken("4.1.1.2", "tickets.rule.no-offer");

    public Kind kind() {
        return rules.kind();
    }

    /** Null while it is not closed. */
    public @Nullable UUID closureId() {
        return closure == null ? null : closure.id();
    }

    public Stage stage() {
        return closure != null
                ? Stage.CLOSED
                : settlement != null ? Stage.SETTLED : offer != null ? Stage.OFFERED : Stage.OPEN;
    }

    /** The refusal of what only the leading room does. */
    public @Nullable RuleBroken endsElsewhere() {
        return first(rules.endsElsewhere(), ledElsewhere());
    }

    public @Nullable RuleBroken ledElsewhere() {
        return ledAt == null ? null : new RuleBroken("4.1.2.2", "tickets.rule.led");
    }

    Ticket led(Instant now) {
        return with(next -> next.ledAt = now);
    }

    public @Nullable RuleBroken mayOffer(Actor by) {
        return first(first(ledElsewhere(), inWork("4.1.1.2")), ownedOrLed(by));
    }

    /** For an offer to a person, who must answer by the time a first response is due. */
    public Ticket offer(Actor by, UUID to, String reason, Instant now) {
        return offer(by, new HandOver.Person(to), now.plus(RESPONSE), reason, now);
    }

    /** Offers it; the owner stays the owner until the offer is accepted. */
    @Clause("4.2.6")
    public Ticket offer(Actor by, HandOver.Receiver to, Instant answerBy, String reason, Instant now) {
        throwIf(mayOffer(by));
        return offerLed(by, to, answerBy, reason, now);
    }

    /** The room that leads the kind says who may. */
    public Ticket offerLed(Actor by, HandOver.Receiver to, Instant answerBy, String reason, Instant now) {
        throwIf(inWork("4.1.1.2"));
        if (to.answering().isEmpty()) {
            throw new RuleBroken("4.2.6", "tickets.rule.department-vacant");
        }
        if (to.answers(owner)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.offered-to-owner");
        }
        return with(next -> next.offer = new HandOver(Ids.next(), owner, to, by.id(), now, answerBy, reason));
    }

    /** Whether the actor may accept or decline. */
    public @Nullable RuleBroken mayAnswer(Actor by) {
        RuleBroken other = new RuleBroken("4.1.1.2", "tickets.rule.offered-to-other");
        return offer == null ? NO_OFFER.get() : offer.to().answers(by.id()) ? null : other;
    }

    public Ticket accept(Actor by, Instant now) {
        throwIf(mayAnswer(by));
        return with(next -> {
            next.owner = by.id();
            next.ownerSince = now;
            next.offer = null;
        });
    }

    public Ticket decline(Actor by) {
        throwIf(mayAnswer(by));
        return with(next -> next.offer = null);
    }

    public @Nullable RuleBroken mayWithdraw(Actor by) {
        if (offer == null) {
            return NO_OFFER.get();
        }
        return ledAt != null ? ledElsewhere() : by.id().equals(offer.by()) ? null : ownedOrLed(by);
    }

    public Ticket withdraw(Actor by) {
        throwIf(mayWithdraw(by));
        return withdrawLed();
    }

    public Ticket withdrawLed() {
        throwIf(offer == null ? NO_OFFER.get() : null);
        return with(next -> next.offer = null);
    }

    /** Taken over by a supervisor or manager; an open offer must be withdrawn first. */
    public @Nullable RuleBroken mayTakeOver(Actor by) {
        if (!leads(by)) {
            return new RuleBroken("4.1.2.3", "tickets.rule.not-lead");
        }
        RuleBroken busy = first(ledElsewhere(), inWork("4.1.1.2"));
        return busy != null || !by.id().equals(owner)
                ? busy
                : new RuleBroken("4.1.1.2", "tickets.rule.offered-to-owner");
    }

    public Ticket takeOver(Actor by, String reason, Instant now) {
        throwIf(mayTakeOver(by));
        return offer(by, by.id(), reason, now).accept(by, now);
    }

    public @Nullable RuleBroken maySettle(Actor by) {
        RuleBroken refusal = first(endsElsewhere(), inWork("4.2.3"));
        return refusal != null ? refusal : ownedOrLed(by);
    }

    @Clause("4.2.3")
    Ticket settle(Actor by, WayOut way, String text, Instant now) {
        throwIf(maySettle(by));
        return settled(by, way, text, now);
    }

    /** Called by the leading room, which has checked who may. */
    Ticket settled(Actor by, WayOut way, String text, Instant now) {
        throwIf(inWork("4.2.3"));
        return with(next -> {
            next.settlement = new Settlement(Ids.next(), by.id(), now, way, text);
            next.respondedAt = way.saidToResident() ? responded(now) : respondedAt;
        });
    }

    public @Nullable RuleBroken mayClose(Actor by) {
        RuleBroken refusal = first(endsElsewhere(), settledOnly());
        return refusal != null || by.id().equals(owner) || leads(by)
                ? refusal
                : new RuleBroken("4.1.1.2", "tickets.rule.not-closer");
    }

    @Clause("4.1.2.3")
    Ticket close(Actor by, String outcome, Instant now) {
        throwIf(mayClose(by));
        return closed(by, outcome, now);
    }

    /** Called by the leading room, which has checked who may. */
    Ticket closed(Actor by, String outcome, Instant now) {
        throwIf(settledOnly());
        if (TypedText.length(outcome.strip()) < 2) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.no-outcome");
        }
        return with(next -> next.closure = new Closure(Ids.next(), by.id(), now, outcome));
    }

    /** A closed ticket can be reopened by everybody who sees it, a settled one by its owner or somebody who leads. */
    public @Nullable RuleBroken mayReopen(Actor by) {
        RuleBroken refusal = first(rules.endsElsewhere(), endedOnly());
        return refusal != null || closure != null ? refusal : first(ledElsewhere(), ownedOrLed(by));
    }

    /** The owner has it again, with a new deadline. Reopening a closed ticket is counted and ends its emergency. */
    Ticket reopen(Actor by, Due again) {
        throwIf(mayReopen(by));
        return reopened(again);
    }

    /** Called by the leading room or for the ticket it was opened for; they have checked who may. */
    Ticket reopened(Due again) {
        throwIf(endedOnly());
        return with(next -> {
            next.reopened = closure == null ? reopened : reopened + 1;
            next.emergency = closure == null ? emergency : null;
            next.settlement = null;
            next.closure = null;
            next.due = again;
            next.level = 0;
        });
    }

    public Ticket escalated(int to) {
        return with(next -> next.level = Math.max(level, to));
    }

    /** With the short clock of an emergency; or without one and with its former deadline. */
    public Ticket urgent(@Nullable UUID declaration, Due until) {
        throwIf(mayRewrite());
        return with(next -> {
            next.emergency = declaration;
            next.due = until;
        });
    }

    public Ticket extended(Due to) {
        return with(next -> next.due = to);
    }

    /** Whether its texts may be changed: while it is in work. */
    public @Nullable RuleBroken mayRewrite() {
        return settlement == null ? null : new RuleBroken("4.1.1.2", "tickets.rule.settled");
    }

    public @Nullable RuleBroken mayContact() {
        return first(
                rules.awaited() ? null : new RuleBroken("2.1.3", "tickets.rule.nobody-waits"),
                closure == null ? null : new RuleBroken("4.1.2.3", "tickets.rule.closed"));
    }

    /** Records a contact with the resident; the first one is the first response. */
    @Clause({"2.1.3", "4.1.1.2"})
    public Ticket contacted(Instant now) {
        throwIf(mayContact());
        return with(next -> next.respondedAt = responded(now));
    }

    public static boolean leads(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }

    public @Nullable RuleBroken ownedOrLed(Actor by) {
        return by.id().equals(owner) || leads(by) ? null : new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
    }

    /** Neither settled nor offered. */
    private @Nullable RuleBroken inWork(String clause) {
        if (settlement != null) {
            return new RuleBroken(clause, "tickets.rule.settled");
        }
        return offer == null ? null : new RuleBroken("4.1.1.2", "tickets.rule.already-offered");
    }

    private @Nullable RuleBroken settledOnly() {
        return closure != null ? new RuleBroken("4.1.2.3", "tickets.rule.closed") : endedOnly();
    }

    private @Nullable RuleBroken endedOnly() {
        return settlement != null ? null : new RuleBroken("4.1.2.3", "tickets.rule.not-settled");
    }

    private static @Nullable RuleBroken first(@Nullable RuleBroken one, @Nullable RuleBroken other) {
        return one != null ? one : other;
    }

    private Instant responded(Instant now) {
        return respondedAt == null ? now : respondedAt;
    }

    private Ticket with(Consumer<TicketChange> change) {
        TicketChange next = new TicketChange(this);
        change.accept(next);
        return next.of(this);
    }
}
