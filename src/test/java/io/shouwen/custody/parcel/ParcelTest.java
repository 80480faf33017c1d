package io.shouwen.custody.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.parcel.Parcel.Call;
import io.shouwen.custody.parcel.Parcel.Dropped;
import io.shouwen.custody.parcel.Parcel.Refused;
import io.shouwen.custody.parcel.Parcel.Taken;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Clause({"3.4.1", "3.4.2", "3.4.6"})
class ParcelTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(90);
    private static final UUID DESK = new UUID(9, 1);
    private static final UUID COLLEAGUE = new UUID(9, 2);
    private static final UUID CONSENT = new UUID(5, 1);
    private static final Addressee FANG = new Addressee("王芳", "13800005678", new UUID(3, 1), new UUID(4, 1));
    private static final Addressee STRANGER = new Addressee("某某", "", null, null);
    private static final Parcel SCANNED = Parcel.begin(new UUID(1, 1), "SF1234567890123", "顺丰速运", null, DESK, NOW);

    @Test
    void with_every_answer_right_it_is_taken_in() {
        Parcel taken = whole(agreed()).takeIn(DESK, LATER);
        assertThat(taken.end()).isEqualTo(new Taken(LATER));
        assertThat(taken.consent()).isEqualTo(CONSENT);
        assertThat(taken.call()).isEqualTo(new Call(NOW, null));
        assertThat(taken.addressee()).isEqualTo(FANG);
    }

    @Test
    void it_is_not_taken_in_with_a_question_open() {
        assertThat(agreed().mayTakeIn(DESK)).isNotNull();
        refused("custody.parcel.question-open", () -> agreed().takeIn(DESK, NOW));
    }

    @Test
    void without_a_standing_consent_it_goes_back() {
        Parcel without = SCANNED.addressTo(FANG, null, DESK);
        assertThat(without.intake().answers())
                .isEqualTo(Map.of(IntakeQuestion.LIVES_HERE, true, IntakeQuestion.CONSENT, false));
        Parcel back = without.refuse("没有同意书", DESK, LATER);
        assertThat(back.end()).isEqualTo(new Refused(IntakeQuestion.CONSENT, "没有同意书", LATER));
    }

    @Test
    void somebody_who_does_not_live_here_gets_no_parcel_here() {
        Parcel unknown = SCANNED.addressTo(STRANGER, CONSENT, DESK);
        assertThat(unknown.intake().answers()).isEqualTo(Map.of(IntakeQuestion.LIVES_HERE, false));
        assertThat(unknown.consent()).isNull();
    }

    @Test
    void charges_send_it_back_whatever_else_is_right() {
        Parcel asked = agreed().answer(IntakeQuestion.WHOLE, true, DESK).answer(IntakeQuestion.CHARGES, true, DESK);
        refused("custody.parcel.refusal.charges", () -> asked.takeIn(DESK, NOW));
        assertThat(asked.refuse("到付", DESK, NOW).end()).isEqualTo(new Refused(IntakeQuestion.CHARGES, "到付", NOW));
    }

    @Test
    void one_key_answers_what_is_left_to_ask() {
        Parcel found = SCANNED.addressTo(FANG, CONSENT, DESK);
        Parcel right = found.right(new Call(NOW, new UUID(6, 1)), DESK, LATER);
        assertThat(right.intake().mayTakeIn()).isEmpty();
        assertThat(right.call()).isEqualTo(new Call(NOW, new UUID(6, 1)));
        Parcel announced = found.announced(new UUID(8, 1), DESK).right(new Call(NOW, null), DESK, LATER);
        assertThat(announced.call()).isNull();
        assertThat(announced.intake().mayTakeIn()).isEmpty();
        refused(
                "custody.rule.no-reason",
                () -> found.answer(IntakeQuestion.WHOLE, false, DESK).refuse("", DESK, NOW));
        refused(
                "custody.parcel.refusal.whole",
                () -> found.answer(IntakeQuestion.WHOLE, false, DESK).right(new Call(NOW, null), DESK, NOW));
        refused("custody.parcel.question-open", () -> SCANNED.right(new Call(NOW, null), DESK, NOW));
        refused("custody.parcel.held", () -> found.right(new Call(NOW, null), COLLEAGUE, NOW));
    }

    @Test
    void a_return_needs_a_wrong_answer_and_a_reason() {
        refused("custody.parcel.nothing-wrong", () -> agreed().refuse("不想收", DESK, NOW));
        Parcel damaged = agreed().answer(IntakeQuestion.WHOLE, false, DESK);
        refused("custody.rule.no-reason", () -> damaged.refuse(" ", DESK, NOW));
    }

    @Test
    void another_addressee_is_asked_anew_but_the_packing_stays_as_seen() {
        Parcel other = whole(agreed()).addressTo(new Addressee("李梅", "", null, new UUID(4, 2)), CONSENT, DESK);
        assertThat(other.call()).isNull();
        assertThat(other.intake().answers())
                .doesNotContainKey(IntakeQuestion.AGREES)
                .containsEntry(IntakeQuestion.WHOLE, true);
        Parcel nobody = whole(agreed()).addressTo(STRANGER, null, DESK);
        assertThat(nobody.intake().answers()).doesNotContainKey(IntakeQuestion.CONSENT);
    }

    @Test
    void what_was_announced_is_agreed_to_until_another_addressee_is_chosen() {
        UUID announcement = new UUID(6, 1);
        Parcel announced = SCANNED.addressTo(FANG, CONSENT, DESK).announced(announcement, DESK);
        assertThat(whole(announced).takeIn(DESK, NOW).announcement()).isEqualTo(announcement);
        assertThat(announced.call()).isNull();
        assertThat(announced.addressTo(FANG, CONSENT, DESK).announcement()).isNull();
    }

    @Test
    void only_packing_and_charges_are_answered_by_looking() {
        for (IntakeQuestion question : IntakeQuestion.values()) {
            boolean looked = question == IntakeQuestion.WHOLE || question == IntakeQuestion.CHARGES;
            if (looked) {
                assertThat(SCANNED.answer(question, true, DESK).intake().answers())
                        .containsEntry(question, true);
            } else {
                refused("custody.parcel.question-open", () -> SCANNED.answer(question, true, DESK));
            }
        }
    }

    @Test
    void the_call_was_made_before_now() {
        refused(
                "custody.parcel.call-later",
                () -> SCANNED.addressTo(FANG, CONSENT, DESK).called(new Call(LATER, null), true, DESK, NOW));
        assertThat(agreed().called(new Call(NOW, null), false, DESK, NOW)
                        .intake()
                        .refusal())
                .contains(IntakeQuestion.AGREES);
    }

    @Test
    void one_parcel_is_in_one_pair_of_hands() {
        Parcel damaged = agreed().answer(IntakeQuestion.WHOLE, false, DESK);
        for (ThrowingCallable move : new ThrowingCallable[] {
            () -> SCANNED.addressTo(FANG, CONSENT, COLLEAGUE),
            () -> SCANNED.announced(new UUID(6, 1), COLLEAGUE),
            () -> SCANNED.called(new Call(NOW, null), true, COLLEAGUE, NOW),
            () -> SCANNED.answer(IntakeQuestion.WHOLE, true, COLLEAGUE),
            () -> whole(agreed()).takeIn(COLLEAGUE, NOW),
            () -> damaged.refuse("破损", COLLEAGUE, NOW),
            () -> SCANNED.drop(COLLEAGUE, NOW)
        }) {
            refused("custody.parcel.held", move);
        }
        Parcel taken = whole(agreed()).takeOver(COLLEAGUE).takeIn(COLLEAGUE, LATER);
        assertThat(taken.heldBy()).isEqualTo(COLLEAGUE);
    }

    @Test
    void what_has_ended_stays_as_it_is() {
        Parcel dropped = SCANNED.drop(DESK, LATER);
        assertThat(dropped.end()).isEqualTo(new Dropped(LATER));
        refused("custody.parcel.ended", () -> dropped.addressTo(FANG, CONSENT, DESK));
        refused("custody.parcel.ended", () -> dropped.takeOver(COLLEAGUE));
    }

    @Test
    void a_wrong_answer_is_a_return_and_no_mistaken_scan() {
        refused(
                "custody.parcel.refuse-instead",
                () -> agreed().answer(IntakeQuestion.WHOLE, false, DESK).drop(DESK, NOW));
    }

    private static Parcel agreed() {
        return SCANNED.addressTo(FANG, CONSENT, DESK).called(new Call(NOW, null), true, DESK, NOW);
    }

    private static Parcel whole(Parcel parcel) {
        return parcel.answer(IntakeQuestion.WHOLE, true, DESK).answer(IntakeQuestion.CHARGES, false, DESK);
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
