package io.shouwen.complaints;

import static io.shouwen.platform.RuleBroken.throwIf;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.WayOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and its moves; each asks {@link ComplaintMove} first. {@code may...} answers the refusal or null.
 *
 * @param owner of its ticket
 * @param rise the present level with its clocks
 * @param intake null until one of the three ways out is taken
 * @param solution the present one, or null
 * @param tries of asking back about the present solution, oldest first
 * @param ending null until it is closed
 * @param head the complaint it was joined to, or null: it is solved with that one
 */
@Clause({"4.1.2.3", "4.2.3"})
record Complaint(
        UUID projectId,
        UUID id,
        UUID owner,
        Rise rise,
        @Nullable IntakeDecision intake,
        @Nullable Solution solution,
        List<FollowUpTry> tries,
        @Nullable ComplaintEnd ending,
        @Nullable UUID head) {

    /** After so many calls in vain it ends, but not before {@link #PATIENCE} has passed. */
    static final int TRIES = 3;

    static final Duration PATIENCE = Duration.ofDays(2);

    /** Without any answer it ends so long after the solution. */
    static final Duration SILENCE = Duration.ofDays(7);

    static Complaint received(UUID projectId, UUID id, UUID owner, Rise first) {
        return new Complaint(projectId, id, owner, first, null, null, List.of(), null, null);
    }

    ComplaintStage stage() {
        if (ending != null) {
            return ComplaintStage.CLOSED;
        }
        if (solution != null) {
            return ComplaintStage.SOLVED;
        }
        return intake == null ? ComplaintStage.RECEIVED : ComplaintStage.IN_HAND;
    }

    @Nullable
    RuleBroken may(ComplaintMove move) {
        return move.leaves(stage())
                ? null
                : new RuleBroken(
                        "4.2.3", "complaints.rule.not-now." + stage().name().toLowerCase(Locale.ROOT));
    }

    /** The owner, who leads, and the group once it has come to the group. */
    @Nullable
    RuleBroken mayWork(ComplaintMove move, Actor by) {
        RuleBroken refusal = may(move);
        return refusal != null
                        || by.id().equals(owner)
                        || by.is(Role.SUPERVISOR, Role.MANAGER)
                        || rise.level() == ComplaintLevel.GROUP && by.is(Role.QUALITY)
                ? refusal
                : new RuleBroken("4.2.3", "complaints.rule.not-owner");
    }

    @Nullable
    RuleBroken mayAnswer() {
        return ending == null ? null : new RuleBroken("4.1.2.3", "complaints.rule.not-now.closed");
    }

    /** Whether it may be said whom it is about: while it is worked on. */
    @Nullable
    RuleBroken mayName() {
        return stage() == ComplaintStage.RECEIVED || stage() == ComplaintStage.IN_HAND
                ? null
                : new RuleBroken("4.1.2.3", "complaints.rule.name-while-open");
    }

    /** @param content whether the complainant is content with it; if not, it has to go up */
    Complaint solveAtOnce(Actor by, String how, boolean content, UUID settlement, Instant now) {
        throwIf(mayWork(ComplaintMove.SOLVE_AT_ONCE, by));
        said(how);
        if (!content) {
            throw new RuleBroken("4.2.3", "complaints.rule.not-content");
        }
        return with(
                new IntakeDecision(WayOfIntake.ON_THE_SPOT, how, by.id(), now),
                new Solution(settlement, WayOut.ON_THE_SPOT, how, by.id(), now));
    }

    /** @param explained what was said to the complainant */
    Complaint explain(Actor by, String explained, UUID settlement, Instant now) {
        throwIf(mayWork(ComplaintMove.EXPLAIN, by));
        said(explained);
        return with(
                intake == null ? new IntakeDecision(WayOfIntake.NOT_OURS, explained, by.id(), now) : intake,
                new Solution(settlement, WayOut.NOT_OURS, explained, by.id(), now));
    }

    @Nullable
    RuleBroken mayReport(Actor by) {
        RuleBroken refusal = mayWork(ComplaintMove.REPORT, by);
        return refusal != null || rise.level() != ComplaintLevel.GROUP
                ? refusal
                : new RuleBroken("4.1.2.3", "complaints.rule.no-higher");
    }

    /** One level up, whose clocks begin. */
    Complaint report(Actor by, String reason, ComplaintClock clock, Instant now) {
        throwIf(mayReport(by));
        said(reason);
        return up(Rise.Why.REPORTED, reason, by.id(), clock, now);
    }

    /** The solution is late: one level up by itself; unchanged on the highest. */
    Complaint late(ComplaintClock clock, Instant now) {
        throwIf(may(ComplaintMove.REPORT));
        return rise.level() == ComplaintLevel.GROUP ? this : up(Rise.Why.LATE, "", null, clock, now);
    }

    @Nullable
    RuleBroken maySolve(Actor by) {
        return head == null
                ? mayWork(ComplaintMove.SOLVE, by)
                : new RuleBroken("4.1.2.3", "complaints.rule.ends-with-head");
    }

    Complaint solve(Actor by, String text, UUID settlement, Instant now) {
        throwIf(maySolve(by));
        return solved(by, text, settlement, now);
    }

    /** With the one it is joined to; its own complainant is asked back all the same. */
    Complaint solveWithHead(Actor by, String text, UUID settlement, Instant now) {
        throwIf(stage() == ComplaintStage.RECEIVED ? null : may(ComplaintMove.SOLVE));
        Complaint known =
                intake != null ? this : with(new IntakeDecision(WayOfIntake.REPORTED, text, by.id(), now), null);
        return known.solved(by, text, settlement, now);
    }

    private Complaint solved(Actor by, String text, UUID settlement, Instant now) {
        said(text);
        return with(intake, new Solution(settlement, WayOut.HANDLED, text, by.id(), now));
    }

    /** Whoever solved it does not ask whether it is solved. */
    @Clause("2.1.6")
    @Nullable
    RuleBroken mayFollowUp(Actor by) {
        RuleBroken refusal = may(ComplaintMove.FOLLOW_UP);
        return refusal != null
                        || !by.id().equals(Objects.requireNonNull(solution).by())
                ? refusal
                : new RuleBroken("2.1.6", "complaints.rule.solver-asks");
    }

    /** @param clock of the level that has it next, if it goes on */
    @Clause("2.1.6")
    Complaint followUp(FollowUpTry tried, Actor by, ComplaintClock clock) {
        throwIf(mayFollowUp(by));
        List<FollowUpTry> all = new ArrayList<>(tries);
        all.add(tried);
        Instant now = tried.at();
        return switch (tried.outcome()) {
            case SATISFIED, ACCEPTED -> ended(all, new ComplaintEnd(ComplaintEnd.Rule.ANSWERED, tried.by(), now));
            case HALF -> {
                if (tooShort(tried.left())
                        || tried.by() != null && tooShort(tried.plan())
                        || tried.planUntil() == null) {
                    throw new RuleBroken("4.1.2.3", "complaints.rule.no-plan");
                }
                if (!tried.planUntil().isAfter(now)) {
                    throw new RuleBroken("4.1.2.3", "complaints.rule.plan-past");
                }
                yield again(
                        rise.level(),
                        Rise.Why.HALF_SOLVED,
                        tried.left(),
                        tried.by(),
                        clock.until(tried.planUntil()),
                        now);
            }
            case NOT_SATISFIED -> {
                said(tried.words());
                yield again(rise.level().next(), Rise.Why.NOT_SATISFIED, tried.words(), tried.by(), clock, now);
            }
            case NOT_REACHED ->
                all.stream()
                                                .filter(each -> each.outcome() == FollowUpOutcome.NOT_REACHED)
                                                .count()
                                        >= TRIES
                                && !now.isBefore(
                                        Objects.requireNonNull(solution).at().plus(PATIENCE))
                        ? ended(all, new ComplaintEnd(ComplaintEnd.Rule.SILENCE, null, now))
                        : new Complaint(projectId, id, owner, rise, intake, solution, all, null, head);
        };
    }

    /** Nobody has answered for {@link #SILENCE}. */
    Complaint endInSilence(Instant now) {
        throwIf(may(ComplaintMove.END_IN_SILENCE));
        if (now.isBefore(Objects.requireNonNull(solution).at().plus(SILENCE))) {
            throw new RuleBroken("4.1.2.3", "complaints.rule.silence-too-short");
        }
        return ended(tries, new ComplaintEnd(ComplaintEnd.Rule.SILENCE, null, now));
    }

    /** The same complaint again, by whoever heard it. */
    Complaint reopen(Actor by, String reason, ComplaintClock clock, Instant now) {
        throwIf(may(ComplaintMove.REOPEN));
        said(reason);
        return again(rise.level(), Rise.Why.REOPENED, reason, by.id(), clock, now);
    }

    private Complaint up(Rise.Why why, String reason, @Nullable UUID by, ComplaintClock clock, Instant now) {
        IntakeDecision known = intake == null ? new IntakeDecision(WayOfIntake.REPORTED, reason, by, now) : intake;
        return new Complaint(
                projectId,
                id,
                owner,
                clock.rise(rise.seq() + 1, rise.level().next(), why, reason, by, now),
                known,
                null,
                List.of(),
                null,
                head);
    }

    private Complaint again(
            ComplaintLevel level, Rise.Why why, String reason, @Nullable UUID by, ComplaintClock clock, Instant now) {
        return new Complaint(
                projectId,
                id,
                owner,
                clock.rise(rise.seq() + 1, level, why, reason, by, now),
                intake,
                null,
                List.of(),
                null,
                null);
    }

    private Complaint ended(List<FollowUpTry> all, ComplaintEnd end) {
        return new Complaint(projectId, id, owner, rise, intake, solution, all, end, head);
    }

    private Complaint with(@Nullable IntakeDecision newIntake, @Nullable Solution newSolution) {
        return new Complaint(projectId, id, owner, rise, newIntake, newSolution, List.of(), null, head);
    }

    private static void said(String words) {
        if (tooShort(words)) {
            throw new RuleBroken("4.2.3", "complaints.rule.no-words");
        }
    }

    private static boolean tooShort(String words) {
        return TypedText.length(words.strip()) < 2;
    }
}
