package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patrol found and the steps it goes, none of which can be skipped. Each move answers the finding as it is
 * afterwards, or breaks a rule; what speaks against a move before anything is typed, its predicate says ({@code may...}), which pages ask too.
 *
 * @param dispatches where it was sent, the last one counts
 * @param remedy what was done, or null; gone again where it was not right
 * @param verification of that handling, or null
 * @param extended whether the property manager granted more time for it
 */
@Clause({"4.3.1", "4.3.2", "4.3.3", "4.3.4"})
record Finding(
        UUID projectId,
        UUID id,
        UUID foundBy,
        Instant foundAt,
        boolean major,
        @Nullable Decision decision,
        List<Dispatch> dispatches,
        @Nullable Remedy remedy,
        @Nullable Verification verification,
        List<FindingSignature> signatures,
        boolean extended) {

    /** A phone's clock and ours are never quite the same. */
    static final Duration CLOCKS = Duration.ofMinutes(2);

    static Finding found(UUID projectId, UUID id, UUID by, Instant at, boolean major) {
        return new Finding(projectId, id, by, at, major, null, List.of(), null, null, List.of(), false);
    }

    FindingStage stage() {
        if (decision == null) {
            return FindingStage.UNDECIDED;
        }
        if (decision.onTheSpot()) {
            return FindingStage.SETTLED_AT_ONCE;
        }
        if (dispatches.isEmpty()) {
            return FindingStage.REPORTED;
        }
        if (remedy == null) {
            return FindingStage.DISPATCHED;
        }
        if (verification == null || !verification.good()) {
            return FindingStage.HANDLED;
        }
        return unsigned().isEmpty() ? FindingStage.SIGNED : FindingStage.VERIFIED;
    }

    @Nullable
    Dispatch dispatch() {
        return dispatches.isEmpty() ? null : dispatches.getLast();
    }

    /** What speaks against this person's deciding it now, or null. */
    @Clause("4.3.1")
    @Nullable
    RuleBroken mayDecide(Actor by) {
        if (decision != null) {
            return no("4.3.1", "decided");
        }
        return by.id().equals(foundBy) || by.is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER)
                ? null
                : no("4.3.1", "not-butler");
    }

    @Clause("4.3.1")
    Finding decide(Actor by, boolean onTheSpot, String words, Instant at) {
        RuleBroken.throwIf(mayDecide(by));
        if (onTheSpot && TypedText.length(words.strip()) < 2) {
            throw no("4.3.1", "what-was-done");
        }
        return with(new Decision(onTheSpot, words, by.id(), at), dispatches, remedy, verification, signatures);
    }

    /**
     * What speaks against this person's sending it that way, or null. It may be sent elsewhere until it is dealt with; a major
     * one is the property manager's to send.
     */
    @Clause({"4.3.2", "4.3.3"})
    @Nullable
    RuleBroken mayDispatch(Actor by, Way way) {
        FindingStage stage = stage();
        if (stage != FindingStage.REPORTED && stage != FindingStage.DISPATCHED) {
            return no("4.3.2", stage == FindingStage.UNDECIDED ? "undecided" : "handled");
        }
        if (!by.is(Role.SUPERVISOR, Role.MANAGER)) {
            return no("4.3.2", "not-dispatcher");
        }
        return major && way != Way.MAJOR && !by.is(Role.MANAGER) ? no("4.3.3", "major") : null;
    }

    @Clause({"4.3.2", "4.3.3"})
    Finding dispatch(
            UUID dispatchId, Actor by, Way way, String opinion, @Nullable UUID to, @Nullable UUID order, Instant at) {
        RuleBroken.throwIf(mayDispatch(by, way));
        if (TypedText.length(opinion.strip()) < 2) {
            throw no("4.3.2", "no-opinion");
        }
        if (way.ordered() != (order != null)) {
            throw new IllegalArgumentException(way + " with order " + order);
        }
        Dispatch next = new Dispatch(dispatchId, by.id(), dispatchRole(by), at, way, opinion, to, order);
        return with(
                decision, Stream.concat(dispatches.stream(), Stream.of(next)).toList(), null, null, List.of());
    }

    static Role dispatchRole(Actor by) {
        return by.is(Role.MANAGER) ? Role.MANAGER : Role.SUPERVISOR;
    }

    /**
     * What speaks against this person's saying what was done, or null.
     *
     * @param owner whose it is now
     * @param orderClosed whether the order opened for it has ended, which is then what is told
     */
    @Clause("4.3.2")
    @Nullable
    RuleBroken mayHandle(Actor by, UUID owner, boolean orderClosed) {
        Dispatch dispatch = dispatch();
        if (stage() != FindingStage.DISPATCHED || dispatch == null) {
            return no("4.3.2", remedy == null ? "not-dispatched" : "handled");
        }
        if (dispatch.way().ordered()) {
            return orderClosed ? null : no("4.3.2", "order-open");
        }
        return by.id().equals(owner) ? null : no("4.3.2", "not-handler");
    }

    /** What was done about it. @see #mayHandle */
    @Clause("4.3.2")
    Finding handle(UUID settlement, Actor by, UUID owner, boolean orderClosed, String text, Instant at) {
        RuleBroken.throwIf(mayHandle(by, owner, orderClosed));
        if (TypedText.length(text.strip()) < 2) {
            throw no("4.3.4", "what-was-done");
        }
        return with(decision, dispatches, new Remedy(settlement, by.id(), at, text), null, List.of());
    }

    /**
     * What speaks against this person's verifying it, or null.
     *
     * @param verifiers the finder, the butler of the district and who stands in for the butler
     */
    @Clause("4.3.4")
    @Nullable
    RuleBroken mayVerify(Actor by, Set<UUID> verifiers) {
        if (stage() != FindingStage.HANDLED) {
            return no("4.3.4", verification == null ? "not-handled" : "verified");
        }
        return verifiers.contains(by.id()) ? null : no("4.3.4", "not-verifier");
    }

    /** On the spot, by whoever answers for the place. Not right, it is the handler's again. @see #mayVerify */
    @Clause("4.3.4")
    Finding verify(
            UUID verificationId,
            Actor by,
            Set<UUID> verifiers,
            boolean good,
            VerificationProof means,
            String words,
            String content,
            String hash,
            Instant at) {
        RuleBroken.throwIf(mayVerify(by, verifiers));
        Remedy done = Objects.requireNonNull(remedy);
        if (at.plus(CLOCKS).isBefore(done.at())) {
            throw no("4.3.4", "looked-before");
        }
        if (!good && TypedText.length(words.strip()) < 2) {
            throw no("4.3.4", "what-is-wrong");
        }
        if (!good) {
            return with(decision, dispatches, null, null, List.of());
        }
        Verification seen = new Verification(
                verificationId, done.id(), by.id(), at, means, true, words, done.by(), signers(), content, hash);
        return with(decision, dispatches, done, seen, List.of());
    }

    /** Whoever was concerned: always handler and supervisor, the property manager where the manager took part. */
    @Clause("4.3.4")
    Set<SignatureRole> signers() {
        EnumSet<SignatureRole> signers = EnumSet.of(SignatureRole.HANDLER, SignatureRole.SUPERVISOR);
        if (major || extended || dispatches.stream().anyMatch(r -> r.role() == Role.MANAGER || r.way() == Way.MAJOR)) {
            signers.add(SignatureRole.MANAGER);
        }
        return signers;
    }

    /**
     * What speaks against this person's signing it, or null. Nobody signs for another.
     *
     * @param supervisors who may sign as supervisor: who dispatched it, or where that one is none any more, anyone who is
     */
    @Clause("4.3.4")
    @Nullable
    RuleBroken maySign(Actor by, SignatureRole as, Set<UUID> supervisors) {
        Verification seen = verification;
        if (stage() != FindingStage.VERIFIED || seen == null) {
            return no("4.3.4", stage() == FindingStage.SIGNED ? "signed" : "not-verified");
        }
        if (!unsigned().contains(as)) {
            return no("4.3.4", "signed");
        }
        boolean theirs = switch (as) {
            case HANDLER -> seen.handler().equals(by.id());
            case SUPERVISOR -> by.is(Role.SUPERVISOR) && supervisors.contains(by.id());
            case MANAGER -> by.is(Role.MANAGER);
        };
        return theirs ? null : no("4.3.4", "not-yours-to-sign");
    }

    /** @param hash of what was read before signing @see #maySign */
    @Clause("4.3.4")
    Finding sign(Actor by, SignatureRole as, Set<UUID> supervisors, String hash, Instant at) {
        RuleBroken.throwIf(maySign(by, as, supervisors));
        Verification seen = Objects.requireNonNull(verification);
        if (!seen.hash().equals(hash)) {
            throw no("4.3.4", "other-sheet");
        }
        Stream<FindingSignature> fresh = Stream.of(new FindingSignature(as, by.id(), at));
        List<FindingSignature> all = Stream.concat(signatures.stream(), fresh).toList();
        return with(decision, dispatches, remedy, seen, all);
    }

    /** As what somebody still has to sign. */
    Set<SignatureRole> toSign(Actor by, Set<UUID> supervisors) {
        Set<SignatureRole> left = unsigned();
        left.removeIf(as -> maySign(by, as, supervisors) != null);
        return left;
    }

    Set<SignatureRole> unsigned() {
        Set<SignatureRole> left = EnumSet.noneOf(SignatureRole.class);
        if (verification != null) {
            left.addAll(verification.signers());
        }
        signatures.forEach(signature -> left.remove(signature.as()));
        return left;
    }

    /** Who dispatched it as supervisor, last of all. */
    @Nullable
    UUID supervisor() {
        return dispatches.stream()
                .filter(dispatch -> dispatch.role() == Role.SUPERVISOR)
                .map(Dispatch::by)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    Finding withMoreTime() {
        return new Finding(
                projectId, id, foundBy, foundAt, major, decision, dispatches, remedy, verification, signatures, true);
    }

    private static RuleBroken no(String clause, String rule) {
        return new RuleBroken(clause, "patrol.finding.rule." + rule);
    }

    private Finding with(
            @Nullable Decision decision,
            List<Dispatch> dispatches,
            @Nullable Remedy remedy,
            @Nullable Verification verification,
            List<FindingSignature> signatures) {
        return new Finding(
                projectId,
                id,
                foundBy,
                foundAt,
                major,
                decision,
                dispatches,
                remedy,
                verification,
                signatures,
                extended);
    }
}
