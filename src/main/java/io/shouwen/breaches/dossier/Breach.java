package io.shouwen.breaches.dossier;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach with its steps; the stage is where the last one ended. {@code may} answers the refusal of a move, or null; the
 * moves return the changed breach, or throw that refusal.
 *
 * @param owner of its ticket
 * @param butler of the house concerned, or null
 * @param notices in the order they were served
 */
@Clause({"2.1.8", "4.1.2.7", "4.3.2 c"})
record Breach(
        UUID projectId,
        UUID id,
        UUID owner,
        @Nullable UUID butler,
        List<BreachStep> steps,
        @Nullable Particulars particulars,
        List<ServedNotice> notices) {

    /** How long ago something may have happened that is written down now. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    static Breach opened(UUID projectId, UUID id, UUID owner, UUID stepId, Actor by, Instant now) {
        Breach none = new Breach(projectId, id, owner, null, List.of(), null, List.of());
        return none.moved(stepId, BreachMove.OPEN, BreachStage.OPENED, by, "", now);
    }

    BreachStage stage() {
        return last().after();
    }

    BreachStep last() {
        return steps.getLast();
    }

    /** The persuasion that this stage allows; null for none. */
    @Nullable
    BreachMove persuasion() {
        return List.of(BreachMove.PERSUADE, BreachMove.PERSUADE_ON_NOTICE, BreachMove.PERSUADE_MEANWHILE).stream()
                .filter(move -> move.leaves(stage()))
                .findFirst()
                .orElse(null);
    }

    /** Where a persuasion leads: whoever refuses does not heed it. */
    static BreachStage after(BreachMove move, PersuasionOutcome outcome) {
        return switch (move) {
            case PERSUADE_MEANWHILE -> BreachStage.REPORTED;
            case PERSUADE_ON_NOTICE ->
                outcome == PersuasionOutcome.REFUSED ? BreachStage.UNHEEDED : BreachStage.NOTIFIED;
            default -> outcome == PersuasionOutcome.REFUSED ? BreachStage.UNHEEDED : BreachStage.PERSUADED;
        };
    }

    /** The notice that waits for its delivery, or null. */
    @Nullable
    ServedNotice undelivered() {
        return notices.isEmpty() || notices.getLast().delivered() ? null : notices.getLast();
    }

    /** Who reported that it is rectified; null unless that waits for its verification. */
    @Nullable
    BreachStep remedy() {
        return last().move() == BreachMove.RECTIFY ? last() : null;
    }

    @Nullable
    RuleBroken may(BreachMove move, Actor by) {
        if (!move.leaves(stage())) {
            return no("stage");
        }
        return switch (move) {
            case OPEN, LAPSE, REOPEN -> by.kind() == Actor.Kind.SYSTEM ? null : no("by-itself");
            case REPORT, ANSWER, HAND_OFF, DISMISS -> by.is(Role.SUPERVISOR, Role.MANAGER) ? null : no("not-lead");
            case SERVE -> hands(by) ? undelivered() == null ? null : no("undelivered") : no("not-hands");
            case DELIVER -> hands(by) ? undelivered() != null ? null : no("delivered") : no("not-hands");
            case VERIFY -> verifies(by);
            default -> hands(by) ? null : no("not-hands");
        };
    }

    private boolean hands(Actor by) {
        return by.id().equals(owner) || by.id().equals(butler) || by.is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER);
    }

    /** Another person than the one who reported the remedy, or a butler. */
    private @Nullable RuleBroken verifies(Actor by) {
        if (!hands(by)) {
            return no("not-hands");
        }
        BreachStep remedy = Objects.requireNonNull(remedy());
        return by.is(Role.BUTLER) || !remedy.by().equals(by.id()) ? null : no("own-remedy");
    }

    Breach make(UUID stepId, BreachMove move, BreachStage after, Actor by, String words, Instant now) {
        RuleBroken.throwIf(may(move, by));
        if (!move.to().contains(after)) {
            throw no("stage");
        }
        return moved(stepId, move, after, by, words, now);
    }

    Breach establish(UUID stepId, Particulars found, Actor by, String words, Instant now) {
        if (found.offender() == Offender.HOUSE && found.house() == null) {
            throw no("house");
        }
        Breach next = make(stepId, BreachMove.ESTABLISH, BreachStage.ESTABLISHED, by, words, now);
        return new Breach(projectId, id, owner, butler, next.steps, found, notices);
    }

    Breach persuade(UUID stepId, PersuasionOutcome outcome, Actor by, String words, Instant now) {
        BreachMove move = persuasion();
        if (move == null) {
            throw no("stage");
        }
        return make(stepId, move, after(move, outcome), by, words, now);
    }

    /** @param rectifyBy until when it must be rectified */
    Breach serve(UUID stepId, Instant rectifyBy, Actor by, Instant now) {
        if (!rectifyBy.isAfter(now)) {
            throw no("rectify-by");
        }
        Breach next = make(stepId, BreachMove.SERVE, BreachStage.NOTIFIED, by, "", now);
        List<ServedNotice> all = new ArrayList<>(notices);
        all.add(new ServedNotice(stepId, notices.size() + 1, rectifyBy, false));
        return new Breach(projectId, id, owner, butler, next.steps, particulars, List.copyOf(all));
    }

    Breach deliver(UUID stepId, Actor by, String words, Instant now) {
        Breach next = make(stepId, BreachMove.DELIVER, BreachStage.NOTIFIED, by, words, now);
        List<ServedNotice> all = new ArrayList<>(notices);
        ServedNotice last = all.removeLast();
        all.add(new ServedNotice(last.id(), last.time(), last.rectifyBy(), true));
        return new Breach(projectId, id, owner, butler, next.steps, particulars, List.copyOf(all));
    }

    /** Whether the time of the last notice is over and nothing else happened. */
    boolean lapsed(Instant now) {
        return stage() == BreachStage.NOTIFIED
                && !notices.isEmpty()
                && !notices.getLast().rectifyBy().isAfter(now);
    }

    /** Without particulars it begins anew. */
    BreachStage reopensAt() {
        return particulars == null ? BreachStage.OPENED : BreachStage.UNHEEDED;
    }

    /** Whether a time may be written down now as that of something that happened. */
    static boolean plausible(Instant at, Instant now) {
        return !at.isAfter(now) && at.isAfter(now.minus(AFTERWARDS));
    }

    private Breach moved(UUID stepId, BreachMove move, BreachStage after, Actor by, String words, Instant now) {
        List<BreachStep> all = new ArrayList<>(steps);
        all.add(new BreachStep(stepId, steps.size() + 1, move, after, by.id(), now, words));
        return new Breach(projectId, id, owner, butler, List.copyOf(all), particulars, notices);
    }

    private static RuleBroken no(String rule) {
        return new RuleBroken("2.1.8", "breaches.rule." + rule);
    }
}
