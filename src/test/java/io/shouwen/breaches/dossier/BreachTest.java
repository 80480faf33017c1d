package io.shouwen.breaches.dossier;

import static io.shouwen.breaches.dossier.BreachStage.CLOSED;
import static io.shouwen.breaches.dossier.BreachStage.ESTABLISHED;
import static io.shouwen.breaches.dossier.BreachStage.NOTIFIED;
import static io.shouwen.breaches.dossier.BreachStage.OPENED;
import static io.shouwen.breaches.dossier.BreachStage.PERSUADED;
import static io.shouwen.breaches.dossier.BreachStage.RECTIFIED;
import static io.shouwen.breaches.dossier.BreachStage.REPORTED;
import static io.shouwen.breaches.dossier.BreachStage.UNHEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be done about a breach, by whom and when. */
@Clause("2.1.8")
class BreachTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));
    private static final Actor DESK = Actor.of(Ids.next(), "desk", Role.DESK);
    private static final Actor OTHER_DESK = Actor.of(Ids.next(), "other desk", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "butler", Role.BUTLER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR);
    private static final HouseRef HOUSE = new HouseRef(Ids.next(), "3-2-901", "3栋2单元901室");

    @Test
    void nobody_is_persuaded_of_what_is_not_known() {
        Breach opened = opened();
        assertThat(opened.stage()).isEqualTo(OPENED);
        assertThat(opened.persuasion()).isNull();
        refused("stage", () -> opened.persuade(Ids.next(), PersuasionOutcome.PROMISED, DESK, "说了", NOW));
        assertThat(established().stage()).isEqualTo(ESTABLISHED);
    }

    @Test
    void a_household_is_named_by_its_house_and_may_be_corrected_until_a_notice_is_served() {
        Particulars nobody = new Particulars(BreachKind.PILING, Offender.HOUSE, null, "", "9层");
        refused("house", () -> opened().establish(Ids.next(), nobody, DESK, "", NOW));
        Particulars unknown = new Particulars(BreachKind.POSTING, Offender.UNKNOWN, null, "", "大堂");
        Breach corrected = established().establish(Ids.next(), unknown, DESK, "看错了", NOW);
        assertThat(corrected.particulars()).isEqualTo(unknown);
        Breach served = established().serve(Ids.next(), LATER, DESK, NOW);
        refused("stage", () -> served.establish(Ids.next(), unknown, DESK, "", NOW));
    }

    @Test
    void who_refuses_does_not_heed_it_and_who_promises_does() {
        assertThat(persuaded(PersuasionOutcome.PROMISED).stage()).isEqualTo(PERSUADED);
        assertThat(persuaded(PersuasionOutcome.STOPPED).stage()).isEqualTo(PERSUADED);
        assertThat(persuaded(PersuasionOutcome.ABSENT).stage()).isEqualTo(PERSUADED);
        Breach refused = persuaded(PersuasionOutcome.REFUSED);
        assertThat(refused.stage()).isEqualTo(UNHEEDED);
        assertThat(refused.persuade(Ids.next(), PersuasionOutcome.PROMISED, BUTLER, "再说", NOW)
                        .stage())
                .isEqualTo(PERSUADED);
        Breach noticed = established().serve(Ids.next(), LATER, DESK, NOW);
        assertThat(noticed.persuade(Ids.next(), PersuasionOutcome.PROMISED, DESK, "说", NOW)
                        .stage())
                .isEqualTo(NOTIFIED);
        assertThat(noticed.persuade(Ids.next(), PersuasionOutcome.REFUSED, DESK, "说", NOW)
                        .stage())
                .isEqualTo(UNHEEDED);
        Breach reported = made(refused, BreachMove.REPORT, REPORTED, SUPERVISOR);
        assertThat(reported.persuade(Ids.next(), PersuasionOutcome.REFUSED, DESK, "说", NOW)
                        .stage())
                .isEqualTo(REPORTED);
    }

    @Test
    void a_second_notice_follows_the_delivery_of_the_first() {
        Breach first = established().serve(Ids.next(), LATER, DESK, NOW);
        assertThat(first.undelivered()).isNotNull();
        refused("undelivered", () -> first.serve(Ids.next(), LATER, DESK, NOW));
        Breach delivered = first.deliver(Ids.next(), DESK, "贴在门上", NOW);
        assertThat(delivered.undelivered()).isNull();
        refused("delivered", () -> delivered.deliver(Ids.next(), DESK, "", NOW));
        Breach second = delivered.serve(Ids.next(), LATER, DESK, NOW);
        assertThat(second.notices()).extracting(ServedNotice::time).containsExactly(1, 2);
        assertThat(second.notices().getFirst().delivered()).isTrue();
        refused("rectify-by", () -> established().serve(Ids.next(), NOW, DESK, NOW));
    }

    @Test
    void a_notice_runs_out_by_itself_and_no_person_says_so() {
        Breach served = established().serve(Ids.next(), LATER, DESK, NOW);
        assertThat(established().lapsed(LATER)).isFalse();
        assertThat(served.lapsed(LATER.minusSeconds(1))).isFalse();
        assertThat(served.lapsed(LATER)).isTrue();
        refused("by-itself", () -> made(served, BreachMove.LAPSE, UNHEEDED, SUPERVISOR));
        assertThat(made(served, BreachMove.LAPSE, UNHEEDED, Actor.SYSTEM).stage())
                .isEqualTo(UNHEEDED);
    }

    @Test
    void only_who_leads_reports_to_an_authority_or_ends_it_without_a_remedy() {
        Breach refused = persuaded(PersuasionOutcome.REFUSED);
        assertThat(rule(refused.may(BreachMove.REPORT, BUTLER))).isEqualTo("not-lead");
        assertThat(refused.may(BreachMove.REPORT, SUPERVISOR)).isNull();
        assertThat(rule(established().may(BreachMove.DISMISS, DESK))).isEqualTo("not-lead");
        assertThat(rule(refused.may(BreachMove.DISMISS, SUPERVISOR))).isEqualTo("stage");
        Breach reported = made(refused, BreachMove.REPORT, REPORTED, SUPERVISOR);
        assertThat(rule(reported.may(BreachMove.HAND_OFF, SUPERVISOR))).isEqualTo("stage");
        Breach answered = made(reported, BreachMove.ANSWER, BreachStage.ANSWERED, SUPERVISOR);
        assertThat(made(answered, BreachMove.HAND_OFF, CLOSED, SUPERVISOR).stage())
                .isEqualTo(CLOSED);
        assertThat(made(reported, BreachMove.ANSWER, UNHEEDED, SUPERVISOR).stage())
                .as("not competent")
                .isEqualTo(UNHEEDED);
    }

    @Test
    void another_person_or_a_butler_verifies_the_remedy() {
        Breach byOwner = made(established(), BreachMove.RECTIFY, RECTIFIED, DESK);
        assertThat(Objects.requireNonNull(byOwner.remedy()).by()).isEqualTo(DESK.id());
        assertThat(established().remedy()).isNull();
        assertThat(rule(byOwner.may(BreachMove.VERIFY, DESK))).isEqualTo("own-remedy");
        assertThat(rule(byOwner.may(BreachMove.VERIFY, OTHER_DESK))).isEqualTo("not-hands");
        assertThat(byOwner.may(BreachMove.VERIFY, SUPERVISOR)).isNull();
        Breach byButler = made(established(), BreachMove.RECTIFY, RECTIFIED, BUTLER);
        assertThat(byButler.may(BreachMove.VERIFY, BUTLER)).isNull();
        Breach bySupervisor = made(established(), BreachMove.RECTIFY, RECTIFIED, SUPERVISOR);
        assertThat(rule(bySupervisor.may(BreachMove.VERIFY, SUPERVISOR))).isEqualTo("own-remedy");
        assertThat(made(byButler, BreachMove.VERIFY, UNHEEDED, BUTLER).stage()).isEqualTo(UNHEEDED);
    }

    @Test
    void a_move_leads_only_where_the_table_says() {
        refused("stage", () -> made(established(), BreachMove.RECTIFY, CLOSED, DESK));
        Breach closed =
                made(made(established(), BreachMove.RECTIFY, RECTIFIED, DESK), BreachMove.VERIFY, CLOSED, BUTLER);
        for (BreachMove move : BreachMove.values()) {
            if (move != BreachMove.REOPEN) {
                assertThat(rule(closed.may(move, SUPERVISOR))).as(move.name()).isEqualTo("stage");
            }
        }
        assertThat(closed.reopensAt()).isEqualTo(UNHEEDED);
        assertThat(opened().reopensAt()).isEqualTo(OPENED);
        assertThat(closed.steps()).extracting(BreachStep::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void who_has_nothing_to_do_with_it_does_nothing() {
        assertThat(rule(established().may(BreachMove.PERSUADE, OTHER_DESK))).isEqualTo("not-hands");
        Breach theirs = new Breach(
                Ids.next(),
                Ids.next(),
                DESK.id(),
                OTHER_DESK.id(),
                established().steps(),
                null,
                List.of());
        assertThat(theirs.may(BreachMove.PERSUADE, OTHER_DESK))
                .as("the house's own")
                .isNull();
    }

    @Test
    void what_happened_lies_behind_and_not_too_far() {
        assertThat(Breach.plausible(NOW, NOW)).isTrue();
        assertThat(Breach.plausible(NOW.plusMillis(1), NOW)).isFalse();
        assertThat(Breach.plausible(NOW.minus(Breach.AFTERWARDS), NOW)).isFalse();
        assertThat(Breach.plausible(NOW.minus(Breach.AFTERWARDS).plusMillis(1), NOW))
                .isTrue();
    }

    private static Breach opened() {
        return Breach.opened(Ids.next(), Ids.next(), DESK.id(), Ids.next(), DESK, NOW);
    }

    private static Breach established() {
        return opened().establish(
                        Ids.next(),
                        new Particulars(BreachKind.PILING, Offender.HOUSE, HOUSE, "", "9层走道"),
                        DESK,
                        "",
                        NOW);
    }

    private static Breach persuaded(PersuasionOutcome outcome) {
        return established().persuade(Ids.next(), outcome, DESK, "请今天搬走", NOW);
    }

    private static Breach made(Breach before, BreachMove move, BreachStage after, Actor by) {
        return before.make(Ids.next(), move, after, by, "话", NOW);
    }

    private static @Nullable String rule(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey().replace("breaches.rule.", "");
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessageContaining("breaches.rule." + rule);
    }
}
