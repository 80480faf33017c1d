package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every move of a finding from every stage by everyone: done, or refused by which rule. */
@Clause({"4.3.1", "4.3.2", "4.3.3", "4.3.4"})
class FindingTest {

    private static final Instant FOUND = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOW = FOUND.plusSeconds(7200);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor NEIGHBOUR = Actor.of(Ids.next(), "周婷", Role.BUTLER);
    private static final Actor REPAIR = Actor.of(Ids.next(), "孙强", Role.REPAIR);
    private static final Actor HEAD = Actor.of(Ids.next(), "王建军", Role.HEAD);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "吴敏", Role.SUPERVISOR);
    private static final Actor OTHER_SUPERVISOR = Actor.of(Ids.next(), "何丽", Role.SUPERVISOR);
    private static final Actor MANAGER = Actor.of(Ids.next(), "郑海涛", Role.MANAGER);
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final List<Actor> ALL =
            List.of(BUTLER, NEIGHBOUR, REPAIR, HEAD, SUPERVISOR, OTHER_SUPERVISOR, MANAGER, DESK);
    private static final Set<UUID> VERIFIERS = Set.of(BUTLER.id());
    private static final Set<UUID> SUPERVISORS = Set.of(SUPERVISOR.id());
    private static final String HASH = "hash of what was read";

    private static Finding found() {
        return Finding.found(Ids.GROUP, Ids.next(), BUTLER.id(), FOUND, false);
    }

    private static Finding major() {
        return Finding.found(Ids.GROUP, Ids.next(), BUTLER.id(), FOUND, true);
    }

    private static Finding reported(Finding finding) {
        return finding.decide(BUTLER, false, "", NOW);
    }

    private static Finding toHead(Finding finding) {
        return finding.dispatch(Ids.next(), SUPERVISOR, Way.STAFF, "请处理", HEAD.id(), null, NOW);
    }

    private static Finding handled(Finding dispatched) {
        return dispatched.handle(Ids.next(), HEAD, HEAD.id(), false, "已清扫", NOW);
    }

    private static Finding verified(Finding handled) {
        return handled.verify(Ids.next(), BUTLER, VERIFIERS, true, VerificationProof.QR, "", "sheet", HASH, NOW);
    }

    private static Finding at(FindingStage stage) {
        return switch (stage) {
            case UNDECIDED -> found();
            case SETTLED_AT_ONCE -> found().decide(BUTLER, true, "已劝离", NOW);
            case REPORTED -> reported(found());
            case DISPATCHED -> toHead(at(FindingStage.REPORTED));
            case HANDLED -> handled(at(FindingStage.DISPATCHED));
            case VERIFIED -> verified(at(FindingStage.HANDLED));
            case SIGNED ->
                at(FindingStage.VERIFIED)
                        .sign(HEAD, SignatureRole.HANDLER, SUPERVISORS, HASH, NOW)
                        .sign(SUPERVISOR, SignatureRole.SUPERVISOR, SUPERVISORS, HASH, NOW);
        };
    }

    private interface Move {
        Finding by(Finding finding, Actor actor);
    }

    private static final Move DECIDE = (f, by) -> f.decide(by, false, "", NOW);
    private static final Move DISPATCH = (f, by) -> f.dispatch(Ids.next(), by, Way.STAFF, "请处理", HEAD.id(), null, NOW);
    private static final Move HANDLE = (f, by) -> f.handle(Ids.next(), by, HEAD.id(), false, "已清扫", NOW);
    private static final Move VERIFY =
            (f, by) -> f.verify(Ids.next(), by, VERIFIERS, true, VerificationProof.QR, "", "sheet", HASH, NOW);
    private static final Move SIGN_AS_HANDLER = (f, by) -> f.sign(by, SignatureRole.HANDLER, SUPERVISORS, HASH, NOW);
    private static final Move SIGN_AS_SUPERVISOR =
            (f, by) -> f.sign(by, SignatureRole.SUPERVISOR, SUPERVISORS, HASH, NOW);

    @Test
    void what_becomes_of_a_finding_is_decided_once_by_its_finder_a_butler_or_who_leads() {
        path(DECIDE, FindingStage.UNDECIDED, "4.3.1 decided", List.of());
        people(
                DECIDE,
                FindingStage.UNDECIDED,
                "4.3.1 not-butler",
                BUTLER,
                NEIGHBOUR,
                SUPERVISOR,
                OTHER_SUPERVISOR,
                MANAGER);
        Finding byRepairer = Finding.found(Ids.GROUP, Ids.next(), REPAIR.id(), FOUND, false);
        assertThat(byRepairer.decide(REPAIR, false, "", NOW).stage()).isEqualTo(FindingStage.REPORTED);
    }

    @Test
    void settled_on_the_spot_says_what_was_done() {
        assertThat(refusal(() -> found().decide(BUTLER, true, " 擦 ", NOW))).isEqualTo("4.3.1 what-was-done");
        Finding settled = found().decide(BUTLER, true, "擦净", NOW);
        assertThat(settled.stage()).isEqualTo(FindingStage.SETTLED_AT_ONCE);
        assertThat(settled.decision()).isEqualTo(new Decision(true, "擦净", BUTLER.id(), NOW));
    }

    @Test
    void what_was_reported_is_sent_on_by_who_leads_until_it_is_dealt_with() {
        path(
                DISPATCH,
                FindingStage.REPORTED,
                "4.3.2 handled",
                List.of(FindingStage.DISPATCHED, FindingStage.UNDECIDED));
        assertThat(refusal(() -> DISPATCH.by(at(FindingStage.UNDECIDED), SUPERVISOR)))
                .isEqualTo("4.3.2 undecided");
        people(DISPATCH, FindingStage.REPORTED, "4.3.2 not-dispatcher", SUPERVISOR, OTHER_SUPERVISOR, MANAGER);
        people(DISPATCH, FindingStage.DISPATCHED, "4.3.2 not-dispatcher", SUPERVISOR, OTHER_SUPERVISOR, MANAGER);
        assertThat(refusal(() -> at(FindingStage.REPORTED)
                        .dispatch(Ids.next(), SUPERVISOR, Way.STAFF, " 办 ", HEAD.id(), null, NOW)))
                .isEqualTo("4.3.2 no-opinion");
        assertThat(at(FindingStage.REPORTED)
                        .dispatch(Ids.next(), SUPERVISOR, Way.STAFF, "速办", HEAD.id(), null, NOW)
                        .stage())
                .isEqualTo(FindingStage.DISPATCHED);
    }

    @Test
    void sent_elsewhere_the_last_way_counts_and_all_stay_on_record() {
        Finding again = toHead(at(FindingStage.REPORTED))
                .dispatch(Ids.next(), MANAGER, Way.STAFF, "另派", REPAIR.id(), null, NOW);
        assertThat(again.dispatches()).extracting(Dispatch::role).containsExactly(Role.SUPERVISOR, Role.MANAGER);
        Dispatch last = again.dispatch();
        assertThat(last).isNotNull();
        assertThat(last.to()).isEqualTo(REPAIR.id());
        assertThat(last.opinion()).isEqualTo("另派");
        assertThat(at(FindingStage.REPORTED).dispatch()).isNull();
    }

    @Test
    void a_major_one_is_the_property_managers_to_send_and_anyone_leading_may_send_it_there() {
        Finding major = reported(major());
        assertThat(refusal(() -> toHead(major))).isEqualTo("4.3.3 major");
        assertThat(major.dispatch(Ids.next(), SUPERVISOR, Way.MAJOR, "请经理处理", MANAGER.id(), null, NOW)
                        .stage())
                .isEqualTo(FindingStage.DISPATCHED);
        assertThat(DISPATCH.by(major, MANAGER).stage()).isEqualTo(FindingStage.DISPATCHED);
    }

    @Test
    void a_way_that_opens_an_order_has_one_and_no_other_has() {
        Finding reported = at(FindingStage.REPORTED);
        for (Way way : Way.values()) {
            UUID wrong = way.ordered() ? null : Ids.next();
            UUID right = way.ordered() ? Ids.next() : null;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reported.dispatch(Ids.next(), SUPERVISOR, way, "请处理", null, wrong, NOW));
            assertThat(reported.dispatch(Ids.next(), SUPERVISOR, way, "请处理", null, right, NOW)
                            .stage())
                    .isEqualTo(FindingStage.DISPATCHED);
        }
    }

    @Test
    void it_is_dealt_with_by_whose_it_is_who_says_what_was_done() {
        path(
                HANDLE,
                FindingStage.DISPATCHED,
                "4.3.2 handled",
                List.of(FindingStage.UNDECIDED, FindingStage.SETTLED_AT_ONCE, FindingStage.REPORTED));
        for (FindingStage stage :
                List.of(FindingStage.UNDECIDED, FindingStage.SETTLED_AT_ONCE, FindingStage.REPORTED)) {
            assertThat(refusal(() -> HANDLE.by(at(stage), HEAD))).isEqualTo("4.3.2 not-dispatched");
        }
        people(HANDLE, FindingStage.DISPATCHED, "4.3.2 not-handler", HEAD);
        assertThat(refusal(() -> at(FindingStage.DISPATCHED).handle(Ids.next(), HEAD, HEAD.id(), false, " 扫 ", NOW)))
                .isEqualTo("4.3.4 what-was-done");
        assertThat(at(FindingStage.DISPATCHED)
                        .handle(Ids.next(), HEAD, HEAD.id(), false, "扫净", NOW)
                        .stage())
                .isEqualTo(FindingStage.HANDLED);
    }

    @Test
    void with_an_order_its_end_is_the_handling_whoever_tells_it() {
        Finding ordered =
                at(FindingStage.REPORTED).dispatch(Ids.next(), SUPERVISOR, Way.FACILITY, "请维修", null, Ids.next(), NOW);
        assertThat(refusal(() -> ordered.handle(Ids.next(), HEAD, HEAD.id(), false, "已修好", NOW)))
                .isEqualTo("4.3.2 order-open");
        assertThat(ordered.handle(Ids.next(), REPAIR, HEAD.id(), true, "已修好", NOW)
                        .stage())
                .isEqualTo(FindingStage.HANDLED);
    }

    @Test
    void it_is_looked_at_by_who_answers_for_the_place() {
        List<FindingStage> before = List.of(
                FindingStage.UNDECIDED, FindingStage.SETTLED_AT_ONCE, FindingStage.REPORTED, FindingStage.DISPATCHED);
        path(VERIFY, FindingStage.HANDLED, "4.3.4 verified", before);
        for (FindingStage stage : before) {
            assertThat(refusal(() -> VERIFY.by(at(stage), BUTLER))).isEqualTo("4.3.4 not-handled");
        }
        people(VERIFY, FindingStage.HANDLED, "4.3.4 not-verifier", BUTLER);
    }

    @Test
    void nobody_looked_before_it_was_dealt_with_but_clocks_differ_by_two_minutes() {
        Finding handled = at(FindingStage.HANDLED);
        assertThat(refusal(() -> handled.verify(
                        Ids.next(),
                        BUTLER,
                        VERIFIERS,
                        true,
                        VerificationProof.QR,
                        "",
                        "sheet",
                        HASH,
                        NOW.minus(Finding.CLOCKS).minusSeconds(1))))
                .isEqualTo("4.3.4 looked-before");
        assertThat(handled.verify(
                                Ids.next(),
                                BUTLER,
                                VERIFIERS,
                                true,
                                VerificationProof.QR,
                                "",
                                "sheet",
                                HASH,
                                NOW.minus(Finding.CLOCKS))
                        .stage())
                .isEqualTo(FindingStage.VERIFIED);
    }

    @Test
    void not_right_it_is_the_handlers_again_with_what_is_wrong() {
        Finding handled = at(FindingStage.HANDLED);
        assertThat(refusal(() -> handled.verify(
                        Ids.next(), BUTLER, VERIFIERS, false, VerificationProof.PHOTO, " 脏 ", "sheet", HASH, NOW)))
                .isEqualTo("4.3.4 what-is-wrong");
        Finding back =
                handled.verify(Ids.next(), BUTLER, VERIFIERS, false, VerificationProof.PHOTO, "仍脏", "sheet", HASH, NOW);
        assertThat(back.stage()).isEqualTo(FindingStage.DISPATCHED);
        assertThat(back.remedy()).isNull();
        assertThat(verified(handled(back)).stage()).isEqualTo(FindingStage.VERIFIED);
    }

    @Test
    void a_verification_that_says_not_right_leaves_it_to_be_verified() {
        Finding good = at(FindingStage.VERIFIED);
        Verification seen = good.verification();
        assertThat(seen).isNotNull();
        Verification bad = new Verification(
                seen.id(),
                seen.settlement(),
                seen.by(),
                seen.at(),
                seen.means(),
                false,
                "仍脏",
                seen.handler(),
                Set.of(),
                seen.content(),
                seen.hash());
        Finding read = new Finding(
                good.projectId(),
                good.id(),
                good.foundBy(),
                good.foundAt(),
                false,
                good.decision(),
                good.dispatches(),
                good.remedy(),
                bad,
                List.of(),
                false);
        assertThat(read.stage()).isEqualTo(FindingStage.HANDLED);
    }

    @Test
    void handler_and_supervisor_sign_and_the_manager_where_the_manager_took_part() {
        Set<SignatureRole> two = Set.of(SignatureRole.HANDLER, SignatureRole.SUPERVISOR);
        Set<SignatureRole> three = Set.of(SignatureRole.values());
        assertThat(at(FindingStage.HANDLED).signers()).isEqualTo(two);
        assertThat(at(FindingStage.HANDLED).withMoreTime().signers()).isEqualTo(three);
        assertThat(handled(DISPATCH.by(reported(major()), MANAGER)).signers()).isEqualTo(three);
        assertThat(handled(DISPATCH.by(at(FindingStage.REPORTED), MANAGER)).signers())
                .isEqualTo(three);
        assertThat(at(FindingStage.REPORTED)
                        .dispatch(Ids.next(), SUPERVISOR, Way.MAJOR, "请经理处理", MANAGER.id(), null, NOW)
                        .signers())
                .isEqualTo(three);
    }

    @Test
    void major_alone_brings_the_managers_signature() {
        assertThat(major().signers()).contains(SignatureRole.MANAGER);
        assertThat(found().signers()).doesNotContain(SignatureRole.MANAGER);
    }

    @Test
    void each_signs_for_oneself_what_was_read_and_once() {
        for (FindingStage stage : FindingStage.values()) {
            if (stage != FindingStage.VERIFIED) {
                assertThat(refusal(() -> SIGN_AS_HANDLER.by(at(stage), HEAD)))
                        .isEqualTo(stage == FindingStage.SIGNED ? "4.3.4 signed" : "4.3.4 not-verified");
            }
        }
        people(SIGN_AS_HANDLER, FindingStage.VERIFIED, "4.3.4 not-yours-to-sign", HEAD);
        people(SIGN_AS_SUPERVISOR, FindingStage.VERIFIED, "4.3.4 not-yours-to-sign", SUPERVISOR);
        Finding verified = at(FindingStage.VERIFIED);
        assertThat(refusal(() -> verified.sign(HEAD, SignatureRole.HANDLER, SUPERVISORS, "another sheet", NOW)))
                .isEqualTo("4.3.4 other-sheet");
        Finding once = verified.sign(HEAD, SignatureRole.HANDLER, SUPERVISORS, HASH, NOW);
        assertThat(refusal(() -> SIGN_AS_HANDLER.by(once, HEAD))).isEqualTo("4.3.4 signed");
        assertThat(once.signatures()).containsExactly(new FindingSignature(SignatureRole.HANDLER, HEAD.id(), NOW));
        assertThat(once.stage()).isEqualTo(FindingStage.VERIFIED);
        assertThat(SIGN_AS_SUPERVISOR.by(once, SUPERVISOR).stage()).isEqualTo(FindingStage.SIGNED);
    }

    @Test
    void as_manager_any_manager_signs_and_nobody_who_only_stands_among_the_supervisors_signs_as_one() {
        Finding verified = verified(handled(DISPATCH.by(reported(major()), MANAGER)));
        for (Actor each : ALL) {
            String expected = each == MANAGER ? "done" : "4.3.4 not-yours-to-sign";
            assertThat(refusal(() -> verified.sign(each, SignatureRole.MANAGER, SUPERVISORS, HASH, NOW)))
                    .as(each.name())
                    .isEqualTo(expected);
        }
        assertThat(refusal(() -> verified.sign(DESK, SignatureRole.SUPERVISOR, Set.of(DESK.id()), HASH, NOW)))
                .isEqualTo("4.3.4 not-yours-to-sign");
    }

    @Test
    void what_is_left_to_sign_is_each_ones_own() {
        Finding verified = verified(handled(at(FindingStage.DISPATCHED).withMoreTime()));
        assertThat(verified.toSign(HEAD, SUPERVISORS)).containsExactly(SignatureRole.HANDLER);
        assertThat(verified.toSign(SUPERVISOR, SUPERVISORS)).containsExactly(SignatureRole.SUPERVISOR);
        assertThat(verified.toSign(MANAGER, SUPERVISORS)).containsExactly(SignatureRole.MANAGER);
        assertThat(verified.toSign(DESK, SUPERVISORS)).isEmpty();
        assertThat(at(FindingStage.HANDLED).toSign(HEAD, SUPERVISORS)).isEmpty();
        assertThat(at(FindingStage.SIGNED).toSign(HEAD, SUPERVISORS)).isEmpty();
        assertThat(at(FindingStage.HANDLED).unsigned()).isEmpty();
        assertThat(verified.unsigned()).containsExactlyInAnyOrder(SignatureRole.values());
        assertThat(SIGN_AS_HANDLER.by(verified, HEAD).toSign(HEAD, SUPERVISORS)).isEmpty();
    }

    @Test
    void the_supervisor_of_a_finding_is_who_sent_it_on_as_one_last() {
        assertThat(at(FindingStage.REPORTED).supervisor()).isNull();
        assertThat(DISPATCH.by(at(FindingStage.REPORTED), MANAGER).supervisor()).isNull();
        Finding twice = DISPATCH.by(DISPATCH.by(at(FindingStage.REPORTED), SUPERVISOR), OTHER_SUPERVISOR);
        assertThat(DISPATCH.by(twice, MANAGER).supervisor()).isEqualTo(OTHER_SUPERVISOR.id());
    }

    /** From {@code from} the move is made; from the stages not named it is refused by {@code rule}. */
    private static void path(Move move, FindingStage from, String rule, List<FindingStage> otherwise) {
        List<String> wrong = new ArrayList<>();
        for (FindingStage stage : FindingStage.values()) {
            Actor able = move == DISPATCH ? SUPERVISOR : move == HANDLE ? HEAD : BUTLER;
            String answer = refusal(() -> move.by(at(stage), able));
            if (!otherwise.contains(stage) && !answer.equals(stage == from ? "done" : rule)) {
                wrong.add(stage + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** At that stage these people may, everyone else is refused by {@code rule}. */
    private static void people(Move move, FindingStage stage, String rule, Actor... able) {
        List<Actor> may = List.of(able);
        for (Actor each : ALL) {
            assertThat(refusal(() -> move.by(at(stage), each)))
                    .as(each.name() + " at " + stage)
                    .isEqualTo(may.contains(each) ? "done" : rule);
        }
    }

    /** Clause and rule the move breaks, or "done". */
    private static String refusal(Supplier<Finding> move) {
        try {
            move.get();
            return "done";
        } catch (RuleBroken broken) {
            return broken.clause() + " " + broken.messageKey().replaceFirst("^patrol\\.finding\\.rule\\.", "");
        }
    }
}
