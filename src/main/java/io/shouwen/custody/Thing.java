package io.shouwen.custody;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing in custody with its present balance and open loans: the rules of the chain. Each move answers the next
 * {@link Step}; each {@code may...} answers the refusal, or null if the move is allowed.
 *
 * @param tag what a scanner reads
 * @param label what people call it
 * @param house whose it is or which house it opens; null if none
 * @param pieces how many pieces came in: the keys of a ring; 1 for most things
 */
@Clause({"2.3.5", "3.4.5", "4.1.2.8"})
public record Thing(
        UUID id,
        Kind kind,
        String tag,
        String label,
        @Nullable UUID house,
        int pieces,
        Balance now,
        List<Loan> loans) {

    /** What kind of thing it is, and so which part keeps the rest about it. */
    public enum Kind {
        PARCEL("mail-register"),
        KEY("keys"),
        ITEM("items");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Of the pages of such things, below {@code /p/{project}/}. */
        public String path() {
            return path;
        }

        public String messageKey() {
            return "custody.thing." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes in. */
    public record Arrival(
            UUID id,
            Kind kind,
            String tag,
            String label,
            @Nullable UUID house,
            int pieces) {}

    static Step receive(UUID stepId, Arrival arrival, Place place, Actor by, Instant at) {
        RuleBroken.throwIf(place.mayHold(arrival.kind()));
        return new Step(
                stepId,
                Movement.IN,
                arrival.pieces(),
                Balance.first(arrival.pieces(), place.id()),
                null,
                null,
                Receiver.NOBODY,
                "",
                by,
                at);
    }

    public @Nullable RuleBroken mayMove() {
        return now.inside() == 0 ? new RuleBroken("4.1.2.8", "custody.rule.not-here") : null;
    }

    Step move(UUID stepId, Place to, Actor by, Instant at) {
        RuleBroken.throwIf(mayMove());
        RuleBroken.throwIf(to.mayHold(kind));
        return new Step(stepId, Movement.MOVE, now.inside(), now.at(to.id()), null, null, Receiver.NOBODY, "", by, at);
    }

    /** Only keys come back; everything else is handed out for good. */
    public @Nullable RuleBroken mayLend(int wanted) {
        return kind == Kind.KEY ? mayTake(wanted) : new RuleBroken("4.1.2.8", "custody.rule.not-lent");
    }

    Step lend(UUID stepId, int wanted, Receiver to, String why, Instant until, Actor by, Instant at) {
        RuleBroken.throwIf(mayLend(wanted));
        RuleBroken.throwIf(to.mayReceive());
        RuleBroken.throwIf(why.isBlank() ? new RuleBroken("4.1.2.8", "custody.rule.no-reason") : null);
        RuleBroken.throwIf(until.isAfter(at) ? null : new RuleBroken("4.1.2.8", "custody.rule.until-past"));
        return new Step(stepId, Movement.LEND, wanted, now.lent(wanted), null, until, to, why, by, at);
    }

    public @Nullable RuleBroken mayComeBack(UUID loan, int brought) {
        int out = out(loan);
        if (out == 0) {
            return new RuleBroken("4.1.2.8", "custody.rule.not-out");
        }
        return brought < 1 || brought > out ? new RuleBroken("4.1.2.8", "custody.rule.pieces", out) : null;
    }

    /** Some or all pieces of a loan come back, to where the rest of the thing lies; whoever brings them is named. */
    Step comeBack(UUID stepId, UUID loan, int brought, Place to, Receiver from, Actor by, Instant at) {
        RuleBroken.throwIf(mayComeBack(loan, brought));
        RuleBroken.throwIf(now.inside() == 0 ? to.mayHold(kind) : joins(to));
        RuleBroken.throwIf(from.name().isBlank() ? new RuleBroken("4.1.2.8", "custody.rule.no-name") : null);
        return new Step(stepId, Movement.BACK, brought, now.back(brought, to.id()), loan, null, from, "", by, at);
    }

    /** For good a thing leaves whole: none of its pieces may be lent out. */
    public @Nullable RuleBroken mayLeave() {
        return now.inside() > 0 && now.abroad() > 0
                ? new RuleBroken("4.1.2.8", "custody.rule.still-out", now.abroad())
                : mayTake(1);
    }

    /** The thing goes to its owner or the owner's deputy, whole. */
    Step handOut(UUID stepId, Receiver to, Actor by, Instant at) {
        RuleBroken.throwIf(mayLeave());
        RuleBroken.throwIf(to.mayReceive());
        return leave(stepId, Movement.HAND_OUT, to, "", by, at);
    }

    /** The thing goes back to whoever brought it, whole. */
    Step giveBack(UUID stepId, Receiver to, String why, Actor by, Instant at) {
        RuleBroken.throwIf(mayLeave());
        RuleBroken.throwIf(why.isBlank() ? new RuleBroken("3.4.2", "custody.rule.no-reason") : null);
        return leave(stepId, Movement.RETURN, to, why, by, at);
    }

    private Step leave(UUID stepId, Movement how, Receiver to, String why, Actor by, Instant at) {
        return new Step(stepId, how, now.inside(), now.gone(now.inside()), null, null, to, why, by, at);
    }

    /** Lost pieces: all that should lie here, or, with a loan, all of it that is still out. Only a leader decides so. */
    Step writeOff(UUID stepId, @Nullable UUID loan, String why, Actor by, Instant at) {
        RuleBroken.throwIf(by.leads() ? null : new RuleBroken("4.1.2.8", "custody.rule.leader-only"));
        RuleBroken.throwIf(why.isBlank() ? new RuleBroken("4.1.2.8", "custody.rule.no-reason") : null);
        int lost = loan == null ? now.inside() : out(loan);
        RuleBroken.throwIf(lost == 0 ? new RuleBroken("4.1.2.8", "custody.rule.not-here") : null);
        Balance after = loan == null ? now.gone(lost) : now.lostAbroad(lost);
        return new Step(stepId, Movement.WRITE_OFF, lost, after, loan, null, Receiver.NOBODY, why, by, at);
    }

    private @Nullable RuleBroken joins(Place to) {
        return to.id().equals(now.place()) ? null : new RuleBroken("4.1.2.8", "custody.rule.rest-elsewhere");
    }

    public int out(UUID loan) {
        return loans.stream()
                .filter(each -> each.id().equals(loan))
                .mapToInt(Loan::out)
                .sum();
    }

    private @Nullable RuleBroken mayTake(int wanted) {
        if (now.inside() == 0) {
            return new RuleBroken("3.4.5", now.gone() ? "custody.rule.gone" : "custody.rule.not-here");
        }
        return wanted < 1 || wanted > now.inside()
                ? new RuleBroken("4.1.2.8", "custody.rule.pieces", now.inside())
                : null;
    }
}
