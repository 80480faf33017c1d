package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever people try, in whatever order, a finding goes its path step by step and ends signed or is open. */
@Clause({"4.3.1", "4.3.2", "4.3.3", "4.3.4"})
class FindingProperties {

    private static final Actor BUTLER = Actor.of(Ids.next(), "butler", Role.BUTLER);
    private static final List<Actor> PEOPLE = List.of(
            BUTLER,
            Actor.of(Ids.next(), "other butler", Role.BUTLER),
            Actor.of(Ids.next(), "repair", Role.REPAIR),
            Actor.of(Ids.next(), "head", Role.HEAD),
            Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR),
            Actor.of(Ids.next(), "manager", Role.MANAGER),
            Actor.of(Ids.next(), "desk", Role.DESK));
    private static final Set<UUID> SUPERVISORS = Set.of(PEOPLE.get(4).id());
    private static final Instant FOUND = Instant.parse("2026-11-23T01:00:00Z");

    /** Where a stage may go; what stays where it is always may. */
    private static final Map<FindingStage, Set<FindingStage>> PATH = Map.of(
            FindingStage.UNDECIDED, EnumSet.of(FindingStage.SETTLED_AT_ONCE, FindingStage.REPORTED),
            FindingStage.SETTLED_AT_ONCE, EnumSet.noneOf(FindingStage.class),
            FindingStage.REPORTED, EnumSet.of(FindingStage.DISPATCHED),
            FindingStage.DISPATCHED, EnumSet.of(FindingStage.HANDLED),
            FindingStage.HANDLED, EnumSet.of(FindingStage.DISPATCHED, FindingStage.VERIFIED),
            FindingStage.VERIFIED, EnumSet.of(FindingStage.SIGNED),
            FindingStage.SIGNED, EnumSet.noneOf(FindingStage.class));

    enum Move {
        DECIDE,
        DISPATCH,
        HANDLE,
        VERIFY,
        SIGN,
        MORE_TIME
    }

    record Step(Move move, int by, int other, boolean yes, boolean words) {}

    @Property(tries = 2000)
    void no_step_is_skipped_whatever_is_tried(@ForAll("steps") List<Step> steps, @ForAll boolean major) {
        Instant now = FOUND;
        Finding finding = Finding.found(Ids.GROUP, Ids.next(), BUTLER.id(), now, major);
        for (Step step : steps) {
            now = now.plusSeconds(300);
            Finding before = finding;
            RuleBroken against = against(step, before);
            try {
                finding = taken(step, before, now);
            } catch (RuleBroken forbidden) {
                assertThat(against == null ? forbidden.messageKey() : against.messageKey())
                        .as("what a page was told beforehand")
                        .isEqualTo(forbidden.messageKey());
                continue;
            }
            assertThat(against).as("a move that was made").isNull();
            FindingStage from = before.stage();
            FindingStage to = finding.stage();
            assertThat(to == from || Objects.requireNonNull(PATH.get(from)).contains(to))
                    .as(from + " -> " + to)
                    .isTrue();
            held(finding);
            assertThat(before.stage().over() && step.move() != Move.MORE_TIME)
                    .as("what is over stays")
                    .isFalse();
        }
    }

    private static void held(Finding f) {
        if (!f.dispatches().isEmpty()) {
            assertThat(Objects.requireNonNull(f.decision()).onTheSpot()).isFalse();
            assertThat(f.dispatches()).allSatisfy(dispatch -> {
                assertThat(dispatch.opinion().strip()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(dispatch.order() != null).isEqualTo(dispatch.way().ordered());
                assertThat(!f.major() || dispatch.way() == Way.MAJOR || dispatch.role() == Role.MANAGER)
                        .as("a major finding is sent on by the property manager alone")
                        .isTrue();
            });
        }
        if (f.remedy() != null) {
            assertThat(f.dispatches()).isNotEmpty();
        }
        if (f.verification() != null) {
            assertThat(f.verification().settlement())
                    .isEqualTo(Objects.requireNonNull(f.remedy()).id());
            assertThat(f.verification().signers()).contains(SignatureRole.HANDLER, SignatureRole.SUPERVISOR);
            assertThat(!f.major() || f.verification().signers().contains(SignatureRole.MANAGER))
                    .isTrue();
        }
        for (FindingSignature signature : f.signatures()) {
            Actor by = PEOPLE.stream()
                    .filter(p -> p.id().equals(signature.by()))
                    .findFirst()
                    .orElseThrow();
            assertThat(
                            switch (signature.as()) {
                                case HANDLER ->
                                    by.id()
                                            .equals(Objects.requireNonNull(f.verification())
                                                    .handler());
                                case SUPERVISOR -> by.is(Role.SUPERVISOR);
                                case MANAGER -> by.is(Role.MANAGER);
                            })
                    .as("nobody signs for another")
                    .isTrue();
        }
        assertThat(f.signatures().stream().map(FindingSignature::as)).doesNotHaveDuplicates();
        if (f.stage() == FindingStage.SIGNED) {
            assertThat(f.signatures().stream().map(FindingSignature::as).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            Objects.requireNonNull(f.verification()).signers());
        }
    }

    private static @Nullable RuleBroken against(Step step, Finding f) {
        Actor by = PEOPLE.get(step.by());
        return switch (step.move()) {
            case DECIDE -> f.mayDecide(by);
            case DISPATCH -> f.mayDispatch(by, Way.values()[step.other() % Way.values().length]);
            case HANDLE -> f.mayHandle(by, PEOPLE.get(step.other()).id(), step.yes());
            case VERIFY -> f.mayVerify(by, Set.of(BUTLER.id()));
            case SIGN -> f.maySign(by, SignatureRole.values()[step.other() % 3], SUPERVISORS);
            case MORE_TIME -> null;
        };
    }

    private static Finding taken(Step step, Finding f, Instant now) {
        Actor by = PEOPLE.get(step.by());
        String words = step.words() ? "已到现场" : " ";
        return switch (step.move()) {
            case DECIDE -> f.decide(by, step.yes() && step.other() == 0, words, now);
            case DISPATCH -> {
                Way way = Way.values()[step.other() % Way.values().length];
                yield f.dispatch(Ids.next(), by, way, words, null, way.ordered() ? Ids.next() : null, now);
            }
            case HANDLE -> f.handle(Ids.next(), by, PEOPLE.get(step.other()).id(), step.yes(), words, now);
            case VERIFY ->
                f.verify(
                        Ids.next(),
                        by,
                        Set.of(BUTLER.id()),
                        step.yes(),
                        VerificationProof.PHOTO,
                        words,
                        "sheet",
                        step.words() ? "hash" : "other",
                        step.other() == 6 ? now.minus(Duration.ofDays(1)) : now);
            case SIGN -> f.sign(by, SignatureRole.values()[step.other() % 3], SUPERVISORS, "hash", now);
            case MORE_TIME -> f.withMoreTime();
        };
    }

    /** Long enough, and by the right people often enough, that ends are reached. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Move.DECIDE)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.just(Move.DISPATCH)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(Move.HANDLE)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(Move.VERIFY)),
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(Move.SIGN)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Move.MORE_TIME))),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, true), net.jqwik.api.Tuple.of(1, false)),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, true), net.jqwik.api.Tuple.of(1, false)))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(150);
    }
}
