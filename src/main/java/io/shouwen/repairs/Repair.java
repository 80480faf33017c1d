package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair with its rules. {@link #may} answers the refusal of a move, or null; pages ask it too. Each move returns the
 * repair with its next {@link #last} step, or throws that refusal.
 *
 * @param owner the ticket's owner
 * @param offeredTo who was asked to take it, or null
 * @param helpers who help the owner and may do the same
 * @param settled whether it was settled at the desk and waits to be closed there
 * @param common 公共部位, not 自用部位
 * @param signature whether the resident must sign or answer the link before it ends; never lost by reopening
 * @param begun whether the work has begun since it was dispatched last
 * @param finishedBy who did the work, or null while it is not done
 * @param reopened how often it was reopened
 * @param blocked the reason why the work may not begin, or not be accepted where it is done, such as a quotation that is not agreed
 *     or not billed; or null
 */
@Clause({"4.1.2.2", "2.1.6"})
public record Repair(
        UUID projectId,
        UUID id,
        RepairStep last,
        UUID owner,
        @Nullable UUID offeredTo,
        Set<UUID> helpers,
        boolean settled,
        boolean common,
        boolean signature,
        boolean begun,
        @Nullable UUID finishedBy,
        int reopened,
        @Nullable RuleBroken blocked) {

    /** Tolerance between a phone's clock and the server's. */
    static final Duration CLOCKS = Duration.ofMinutes(2);

    public static Repair received(
            UUID projectId, UUID id, UUID stepId, UUID owner, boolean common, Actor by, Instant at) {
        RepairStep first = new RepairStep(stepId, 1, RepairMove.RECEIVE, null, RepairStage.RECEIVED, by, at, "");
        return new Repair(projectId, id, first, owner, null, Set.of(), false, common, !common, false, null, 0, null);
    }

    /** An order for it asks for the same signature. */
    Repair signedLike(Repair origin) {
        return new Repair(
                projectId,
                id,
                last,
                owner,
                offeredTo,
                helpers,
                settled,
                origin.common,
                origin.signature,
                begun,
                finishedBy,
                reopened,
                blocked);
    }

    public RepairStage stage() {
        return last.to();
    }

    /** The reason why this person may not make the move now, or null. */
    public @Nullable RuleBroken may(RepairMove move, Actor by) {
        if (!move.leaves(stage())) {
            return no("stage");
        }
        return switch (move) {
            case RECEIVE, ANSWER, REOPEN -> null; // follow the ticket, whose own rules have been asked
            case DISPATCH -> mayDispatch(by);
            case TAKE ->
                settled ? no("settled") : by.is(Role.REPAIR, Role.HEAD, Role.CONTRACTOR) ? null : no("not-repairer");
            case ACCEPT, DECLINE -> by.id().equals(offeredTo) ? null : no("offered-to-other");
            case WITHDRAW -> by.id().equals(last.by().id()) || superior(by) ? null : no("not-dispatcher");
            case BEGIN -> works(by) ? blocked : no("not-yours");
            case SET_OUT, ARRIVE, MISS, PAUSE, FINISH -> works(by) ? null : no("not-yours");
            case RESUME -> works(by) || superior(by) ? null : no("not-yours");
            case APPROVE -> mayJudge(by) == null ? blocked : mayJudge(by);
            case REFUSE -> mayJudge(by);
            case CLOSE -> mayClose(by);
        };
    }

    /** Whether this person may agree on an appointment and ask somebody to help. */
    public boolean agrees(Actor by) {
        return stage().inHand() && (works(by) || superior(by) || by.is(Role.DESK, Role.CONTROL, Role.BUTLER))
                || stage() == RepairStage.RECEIVED && mayDispatch(by) == null;
    }

    private @Nullable RuleBroken mayDispatch(Actor by) {
        if (settled) {
            return no("settled");
        }
        boolean may = superior(by) || stage() == RepairStage.RECEIVED && by.is(Role.DESK, Role.CONTROL, Role.BUTLER);
        return may ? null : no("not-dispatcher");
    }

    /** The resident judges, by the link, or before somebody of the staff who keeps it. */
    private @Nullable RuleBroken mayJudge(Actor by) {
        return by instanceof Actor.Resident || works(by) || superior(by) || by.is(Role.DESK, Role.CONTROL, Role.BUTLER)
                ? null
                : no("not-witness");
    }

    /** Nobody ends by force what he did himself. */
    private @Nullable RuleBroken mayClose(Actor by) {
        if (stage() == RepairStage.RECEIVED && settled) {
            return no("settled");
        }
        return by.is(Role.SUPERVISOR, Role.MANAGER) && !works(by) && !by.id().equals(finishedBy)
                ? null
                : no("not-superior");
    }

    private boolean works(Actor by) {
        return by.id().equals(owner) && stage().inHand()
                || by.id().equals(finishedBy)
                || helpers.contains(by.id()) && stage().inHand();
    }

    private static boolean superior(Actor by) {
        return by.is(Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
    }

    /** @param plan what is to be done differently; asked for where it was reopened */
    public Repair dispatch(UUID step, Actor by, UUID to, String plan, Instant at, Instant now) {
        Repair next = moved(step, RepairMove.DISPATCH, RepairStage.OFFERED, by, plan, at, now);
        if (to.equals(by.id())) {
            throw no("to-oneself");
        }
        if (reopened > 0 && TypedText.length(plan.strip()) < 2) {
            throw no("no-plan");
        }
        return next.with(owner, to, false, null);
    }

    public Repair take(UUID step, Actor by, Instant at, Instant now) {
        return moved(step, RepairMove.TAKE, RepairStage.ACCEPTED, by, "", at, now)
                .with(by.id(), null, false, null);
    }

    public Repair accept(UUID step, Actor by, Instant at, Instant now) {
        return moved(step, RepairMove.ACCEPT, RepairStage.ACCEPTED, by, "", at, now)
                .with(by.id(), null, false, null);
    }

    public Repair decline(UUID step, Actor by, String reason, Instant at, Instant now) {
        return moved(step, RepairMove.DECLINE, RepairStage.RECEIVED, by, reasoned(reason), at, now)
                .with(owner, null, false, null);
    }

    public Repair withdraw(UUID step, Actor by, Instant now) {
        return moved(step, RepairMove.WITHDRAW, RepairStage.RECEIVED, by, "", now, now)
                .with(owner, null, false, null);
    }

    /** Sets out, arrives or begins. */
    public Repair go(UUID step, RepairMove move, Actor by, Instant at, Instant now) {
        if (move != RepairMove.SET_OUT && move != RepairMove.ARRIVE && move != RepairMove.BEGIN) {
            throw new IllegalArgumentException(move.name());
        }
        return moved(step, move, move.to().iterator().next(), by, "", at, now)
                .with(owner, null, move == RepairMove.BEGIN, null);
    }

    /** Nobody was at home. */
    public Repair miss(UUID step, Actor by, String words, Instant at, Instant now) {
        return moved(step, RepairMove.MISS, RepairStage.PAUSED, by, words, at, now);
    }

    public Repair pause(UUID step, Actor by, String words, Instant at, Instant now) {
        return moved(step, RepairMove.PAUSE, RepairStage.PAUSED, by, words, at, now);
    }

    public Repair resume(UUID step, Actor by, Instant at, Instant now) {
        return moved(step, RepairMove.RESUME, begun ? RepairStage.WORKING : RepairStage.ACCEPTED, by, "", at, now);
    }

    /** @param result what was done, 2 characters at least */
    public Repair finish(UUID step, Actor by, String result, Instant at, Instant now) {
        return moved(step, RepairMove.FINISH, RepairStage.DONE, by, reasoned(result), at, now)
                .with(owner, null, begun, by.id());
    }

    /** @param signed whether the resident signed or answered by the link; what is common may be inspected instead */
    public Repair approve(UUID step, Actor by, boolean signed, String words, Instant at, Instant now) {
        Repair next = moved(step, RepairMove.APPROVE, RepairStage.CLOSED, by, words, at, now);
        if (signature && !signed) {
            throw no("no-signature");
        }
        if (!signed && works(by)) {
            throw no("own-work");
        }
        return next;
    }

    public Repair refuse(UUID step, Actor by, String reason, Instant at, Instant now) {
        return moved(step, RepairMove.REFUSE, RepairStage.ACCEPTED, by, reasoned(reason), at, now)
                .with(owner, null, false, null);
    }

    public Repair close(UUID step, Actor by, String reason, Instant now) {
        return moved(step, RepairMove.CLOSE, RepairStage.CLOSED, by, reasoned(reason), now, now)
                .with(owner, null, begun, finishedBy);
    }

    /** Settled or explained at the desk. */
    public Repair answer(UUID step, Actor by, Instant now) {
        return moved(step, RepairMove.ANSWER, RepairStage.CLOSED, by, "", now, now);
    }

    public Repair reopen(UUID step, Actor by, String reason, Instant now) {
        Repair next = moved(step, RepairMove.REOPEN, RepairStage.RECEIVED, by, reason, now, now)
                .with(owner, null, false, null);
        return new Repair(
                projectId,
                id,
                next.last,
                owner,
                null,
                helpers,
                false,
                common,
                signature,
                false,
                null,
                reopened + 1,
                blocked);
    }

    private Repair moved(UUID step, RepairMove move, RepairStage to, Actor by, String words, Instant at, Instant now) {
        RuleBroken.throwIf(may(move, by));
        if (!move.leads(stage(), to)) {
            throw new IllegalArgumentException(move + " does not lead to " + to);
        }
        if (at.isAfter(now.plus(CLOCKS))) {
            throw no("future");
        }
        if (at.isBefore(last.at().minus(CLOCKS))) {
            throw no("earlier");
        }
        Instant then = at.isBefore(last.at()) ? last.at() : at;
        RepairStep next = new RepairStep(step, last.seq() + 1, move, stage(), to, by, then, words.strip());
        return new Repair(
                projectId,
                id,
                next,
                owner,
                offeredTo,
                helpers,
                settled,
                common,
                signature,
                begun,
                finishedBy,
                reopened,
                blocked);
    }

    private Repair with(UUID owner, @Nullable UUID offeredTo, boolean begun, @Nullable UUID finishedBy) {
        return new Repair(
                projectId,
                id,
                last,
                owner,
                offeredTo,
                helpers,
                settled,
                common,
                signature,
                begun,
                finishedBy,
                reopened,
                blocked);
    }

    private static String reasoned(String words) {
        if (TypedText.length(Objects.requireNonNull(words).strip()) < 2) {
            throw no("no-words");
        }
        return words;
    }

    static RuleBroken no(String rule) {
        return new RuleBroken("4.1.2.2", "repairs.rule." + rule);
    }
}
