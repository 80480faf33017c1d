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
 * A finding of a patrol and its steps, none of which can be skipped. Each move returns the changed finding or throws
 * {@link io.shouwen.platform.RuleBroken}. For each move a predicate ({@code may...}) answers the refusal or null; pages
 * use it too.
 *
 * @param dispatches where it was sent; the last one is valid
 * @param remedy what was done, or null; removed again if the verification failed
 * @param verification verification of the remedy, or null
 * @param extended whether the property manager granted an extension
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

    /** Tolerance between the phone's clock and the server's. */
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

    /** The reason why this person may not decide on it now, or null. */
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
     * The reason why this person may not send it this way, or null. It can be sent again until it is handled; a major
     * finding is sent by the property manager.
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
     * The reason why this person may not record what was done, or null.
     *
     * @param owner the present owner
     * @param orderClosed whether its order has been closed, which provides the text
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

    /** Records what was done. @see #mayHandle */
    @Clause("4.3.2")
    Finding handle(UUID settlement, Actor by, UUID owner, boolean orderClosed, String text, Instant at) {
        RuleBroken.throwIf(mayHandle(by, owner, orderClosed));
        if (TypedText.length(text.strip()) < 2) {
            throw no("4.3.4", "what-was-done");
        }
        return with(decision, dispatches, new Remedy(settlement, by.id(), at, text), null, List.of());
    }

    /**
     * The reason why this person may not verify it, or null.
     *
     * @param verifiers the finder, the butler of the district and the butler's stand-in
     */
    @Clause("4.3.4")
    @Nullable
    RuleBroken mayVerify(Actor by, Set<UUID> verifiers) {
        if (stage() != FindingStage.HANDLED) {
            return no("4.3.4", verification == null ? "not-handled" : "verified");
        }
        return verifiers.contains(by.id()) ? null : no("4.3.4", "not-verifier");
    }

    /** Verifies it on the spot. If the work was not right, the finding goes back to the handler. @see #mayVerify */
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

    /** The roles that must sign: handler and supervisor, and the property manager if involved. */
    @Clause("4.3.4")
    Set<SignatureRole> signers() {
        EnumSet<SignatureRole> signers = EnumSet.of(SignatureRole.HANDLER, SignatureRole.SUPERVISOR);
        if (major || extended || dispatches.stream().anyMatch(r -> r.role() == Role.MANAGER || r.way() == Way.MAJOR)) {
            signers.add(SignatureRole.MANAGER);
        }
        return signers;
    }

    /**
     * The reason why this person may not sign it, or null. Nobody signs for somebody else.
     *
     * @param supervisors who may sign as supervisor: the one who dispatched it, or any if that person is no longer one
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

    /** @param hash hash of the sheet as it was read @see #maySign */
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

    /** The roles for which a signature is missing. */
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

    /** The supervisor who dispatched it last. */
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
