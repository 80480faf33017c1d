package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "desk", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "butler", Role.BUTLER);
    private static final Actor REPAIRER = Actor.of(Ids.next(), "repairer", Role.REPAIR);
    private static final Actor OTHER = Actor.of(Ids.next(), "other", Role.REPAIR);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR);
    private static final Actor RESIDENT = new Actor.Resident(Ids.next(), "王女士");

    private static Repair received(boolean common) {
        return Repair.received(Ids.next(), Ids.next(), Ids.next(), DESK.id(), common, DESK, NOW);
    }

    private static UUID step() {
        return Ids.next();
    }

    private static Repair offered() {
        return received(false).dispatch(step(), DESK, REPAIRER.id(), "", NOW, NOW);
    }

    private static Repair accepted() {
        return offered().accept(step(), REPAIRER, NOW, NOW);
    }

    private static Repair there() {
        return accepted().go(step(), RepairMove.ARRIVE, REPAIRER, NOW, NOW);
    }

    private static Repair working() {
        return there().go(step(), RepairMove.BEGIN, REPAIRER, NOW, NOW);
    }

    private static Repair done() {
        return working().finish(step(), REPAIRER, "更换阀芯", NOW, NOW);
    }

    private static void refused(String rule, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("repairs.rule." + rule));
    }

    @Test
    void whoever_accepts_owns_it_and_only_whoever_was_asked_may_accept() {
        Repair offered = offered();
        assertThat(offered.offeredTo()).isEqualTo(REPAIRER.id());
        assertThat(offered.owner()).isEqualTo(DESK.id());
        refused("offered-to-other", () -> offered.accept(step(), OTHER, NOW, NOW));
        refused("offered-to-other", () -> offered.decline(step(), OTHER, "没空", NOW, NOW));
        Repair accepted = offered.accept(step(), REPAIRER, NOW, NOW);
        assertThat(accepted.owner()).isEqualTo(REPAIRER.id());
        assertThat(accepted.offeredTo()).isNull();
        assertThat(accepted.last().seq()).isEqualTo(3);
    }

    @Test
    void who_declines_says_why_and_it_waits_for_dispatch_again() {
        refused("no-words", () -> offered().decline(step(), REPAIRER, " ", NOW, NOW));
        Repair declined = offered().decline(step(), REPAIRER, "在别的单上", NOW, NOW);
        assertThat(declined.stage()).isEqualTo(RepairStage.RECEIVED);
        assertThat(declined.offeredTo()).isNull();
        assertThat(declined.owner()).isEqualTo(DESK.id());
    }

    @Test
    void desk_and_butler_dispatch_what_nobody_has_and_only_superiors_what_somebody_has() {
        assertThat(received(false).may(RepairMove.DISPATCH, BUTLER)).isNull();
        assertThat(received(false).may(RepairMove.DISPATCH, REPAIRER)).isNotNull();
        refused("not-dispatcher", () -> accepted().dispatch(step(), DESK, OTHER.id(), "", NOW, NOW));
        assertThat(accepted()
                        .dispatch(step(), SUPERVISOR, OTHER.id(), "", NOW, NOW)
                        .stage())
                .isEqualTo(RepairStage.OFFERED);
        refused("to-oneself", () -> received(false).dispatch(step(), SUPERVISOR, SUPERVISOR.id(), "", NOW, NOW));
    }

    @Test
    void whoever_dispatched_it_or_a_superior_withdraws_it() {
        refused("not-dispatcher", () -> offered().withdraw(step(), BUTLER, NOW));
        assertThat(offered().withdraw(step(), DESK, NOW).offeredTo()).isNull();
        assertThat(offered().withdraw(step(), SUPERVISOR, NOW).stage()).isEqualTo(RepairStage.RECEIVED);
    }

    @Test
    void a_repairer_takes_what_nobody_has() {
        refused("not-repairer", () -> received(false).take(step(), DESK, NOW, NOW));
        Repair taken = received(false).take(step(), REPAIRER, NOW, NOW);
        assertThat(taken.owner()).isEqualTo(REPAIRER.id());
        refused("stage", () -> taken.take(step(), OTHER, NOW, NOW));
    }

    @Test
    void only_owner_and_helper_work_on_it() {
        refused("not-yours", () -> accepted().go(step(), RepairMove.SET_OUT, OTHER, NOW, NOW));
        Repair helped = like(accepted(), Set.of(OTHER.id()), false, null, null);
        assertThat(helped.go(step(), RepairMove.SET_OUT, OTHER, NOW, NOW).stage())
                .isEqualTo(RepairStage.ON_THE_WAY);
        assertThat(offered().may(RepairMove.PAUSE, REPAIRER)).as("not his yet").isNotNull();
    }

    private static Repair like(Repair r, Set<UUID> helpers, boolean settled, UUID finishedBy, RuleBroken blocked) {
        return new Repair(
                r.projectId(),
                r.id(),
                r.last(),
                r.owner(),
                r.offeredTo(),
                helpers,
                settled,
                false,
                true,
                r.begun(),
                finishedBy,
                0,
                blocked);
    }

    @Test
    void work_does_not_begin_while_something_stands_against_it() {
        Repair blocked = like(there(), Set.of(), false, null, Repair.no("quote"));
        refused("quote", () -> blocked.go(step(), RepairMove.BEGIN, REPAIRER, NOW, NOW));
        refused("not-yours", () -> blocked.go(step(), RepairMove.BEGIN, OTHER, NOW, NOW));
    }

    @Test
    void after_a_pause_it_goes_on_where_it_was() {
        assertThat(working()
                        .pause(step(), REPAIRER, "", NOW, NOW)
                        .resume(step(), REPAIRER, NOW, NOW)
                        .stage())
                .isEqualTo(RepairStage.WORKING);
        Repair missed = accepted().miss(step(), REPAIRER, "敲门没人", NOW, NOW);
        assertThat(missed.stage()).isEqualTo(RepairStage.PAUSED);
        refused("not-yours", () -> missed.resume(step(), DESK, NOW, NOW));
        assertThat(missed.resume(step(), SUPERVISOR, NOW, NOW).stage()).isEqualTo(RepairStage.ACCEPTED);
        refused("stage", () -> working().miss(step(), REPAIRER, "", NOW, NOW));
    }

    @Test
    void the_result_is_said_and_the_resident_signs() {
        refused("no-words", () -> working().finish(step(), REPAIRER, "好", NOW, NOW));
        assertThat(done().finishedBy()).isEqualTo(REPAIRER.id());
        refused("no-signature", () -> done().approve(step(), BUTLER, false, "看过", NOW, NOW));
        assertThat(done().approve(step(), REPAIRER, true, "", NOW, NOW).stage()).isEqualTo(RepairStage.CLOSED);
        assertThat(done().approve(step(), RESIDENT, true, "", NOW, NOW).stage()).isEqualTo(RepairStage.CLOSED);
        refused("not-witness", () -> done().approve(step(), OTHER, true, "", NOW, NOW));
    }

    @Test
    void what_is_common_is_inspected_by_somebody_else() {
        Repair done = received(true)
                .take(step(), REPAIRER, NOW, NOW)
                .go(step(), RepairMove.ARRIVE, REPAIRER, NOW, NOW)
                .go(step(), RepairMove.BEGIN, REPAIRER, NOW, NOW)
                .finish(step(), REPAIRER, "换了灯", NOW, NOW);
        assertThat(done.signature()).isFalse();
        refused("own-work", () -> done.approve(step(), REPAIRER, false, "看过", NOW, NOW));
        assertThat(done.approve(step(), BUTLER, false, "看过", NOW, NOW).stage()).isEqualTo(RepairStage.CLOSED);
    }

    @Test
    void what_is_not_right_goes_back_to_whoever_did_it() {
        refused("no-words", () -> done().refuse(step(), RESIDENT, "", NOW, NOW));
        Repair back = done().refuse(step(), RESIDENT, "还在滴", NOW, NOW);
        assertThat(back.stage()).isEqualTo(RepairStage.ACCEPTED);
        assertThat(back.owner()).isEqualTo(REPAIRER.id());
        assertThat(back.finishedBy()).isNull();
        assertThat(back.begun()).isFalse();
    }

    @Test
    void a_superior_who_did_not_do_it_closes_by_force_and_says_why() {
        refused("not-superior", () -> accepted().close(step(), DESK, "业户搬走", NOW));
        refused("no-words", () -> accepted().close(step(), SUPERVISOR, "", NOW));
        assertThat(accepted().close(step(), SUPERVISOR, "业户搬走", NOW).stage()).isEqualTo(RepairStage.CLOSED);
        Repair own = like(done(), Set.of(), false, SUPERVISOR.id(), null);
        refused("not-superior", () -> own.close(step(), SUPERVISOR, "自己修的", NOW));
    }

    @Test
    void what_was_reopened_is_counted_keeps_its_signature_and_needs_a_plan() {
        Repair again = done().approve(step(), RESIDENT, true, "", NOW, NOW).reopen(step(), DESK, "又漏了", NOW);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.signature()).isTrue();
        assertThat(again.finishedBy()).isNull();
        refused("no-plan", () -> again.dispatch(step(), SUPERVISOR, OTHER.id(), " ", NOW, NOW));
        assertThat(again.dispatch(step(), SUPERVISOR, OTHER.id(), "换整套龙头", NOW, NOW)
                        .offeredTo())
                .isEqualTo(OTHER.id());
    }

    @Test
    void what_waits_to_be_closed_at_the_desk_is_neither_dispatched_nor_taken() {
        Repair settled = like(received(false), Set.of(), true, null, null);
        refused("settled", () -> settled.dispatch(step(), SUPERVISOR, REPAIRER.id(), "", NOW, NOW));
        refused("settled", () -> settled.take(step(), REPAIRER, NOW, NOW));
        refused("settled", () -> settled.close(step(), SUPERVISOR, "不用修", NOW));
        assertThat(settled.answer(step(), DESK, NOW).stage()).isEqualTo(RepairStage.CLOSED);
    }

    @Test
    void a_phones_time_is_neither_later_than_now_nor_before_the_step_before() {
        refused("future", () -> accepted().go(step(), RepairMove.SET_OUT, REPAIRER, NOW.plusSeconds(121), NOW));
        refused("earlier", () -> accepted().go(step(), RepairMove.SET_OUT, REPAIRER, NOW.minusSeconds(121), NOW));
        assertThat(accepted()
                        .go(step(), RepairMove.SET_OUT, REPAIRER, NOW.minusSeconds(120), NOW)
                        .last()
                        .at())
                .isEqualTo(NOW);
        assertThat(accepted()
                        .go(step(), RepairMove.SET_OUT, REPAIRER, NOW.plusSeconds(120), NOW)
                        .last()
                        .at())
                .isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void appointments_are_agreed_by_whoever_has_it_and_by_the_service() {
        assertThat(accepted().agrees(REPAIRER)).isTrue();
        assertThat(accepted().agrees(BUTLER)).isTrue();
        assertThat(accepted().agrees(OTHER)).isFalse();
        assertThat(received(false).agrees(DESK)).isTrue();
        assertThat(received(false).agrees(OTHER)).isFalse();
        assertThat(done().agrees(DESK)).isFalse();
    }
}
