package io.shouwen.custody.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@Clause({"3.4.1", "3.4.2", "3.4.6"})
class IntakeTest {

    private static final Map<IntakeQuestion, Boolean> RIGHT = Map.of(
            IntakeQuestion.LIVES_HERE, true,
            IntakeQuestion.CONSENT, true,
            IntakeQuestion.AGREES, true,
            IntakeQuestion.WHOLE, true,
            IntakeQuestion.CHARGES, false);

    @Test
    void with_every_answer_right_the_parcel_is_taken() {
        Intake intake = new Intake(RIGHT);
        assertThat(intake.refusal()).isEmpty();
        assertThat(intake.next()).isEmpty();
        assertThat(intake.mayTakeIn()).isEmpty();
    }

    @Test
    void the_questions_come_one_after_the_other() {
        Map<IntakeQuestion, Boolean> answers = new EnumMap<>(IntakeQuestion.class);
        for (IntakeQuestion question : IntakeQuestion.values()) {
            assertThat(new Intake(answers).next()).contains(question);
            assertThat(new Intake(answers).mayTakeIn().orElseThrow().messageKey())
                    .isEqualTo("custody.parcel.question-open");
            answers.put(question, RIGHT.get(question));
        }
        assertThat(new Intake(answers).next()).isEmpty();
    }

    @Test
    void each_wrong_answer_refuses_it_by_its_clause() {
        for (IntakeQuestion question : IntakeQuestion.values()) {
            Map<IntakeQuestion, Boolean> answers = new EnumMap<>(RIGHT);
            answers.put(question, !RIGHT.get(question));
            RuleBroken refusal = new Intake(answers).mayTakeIn().orElseThrow();
            assertThat(refusal.messageKey()).isEqualTo(question.refusalKey());
            assertThat(refusal.clause()).isEqualTo(question.clause());
            assertThat(new Intake(answers).next()).isEmpty();
        }
        assertThat(IntakeQuestion.CONSENT.clause()).isEqualTo("3.4.1");
        assertThat(IntakeQuestion.CHARGES.clause()).isEqualTo("3.4.6");
        assertThat(IntakeQuestion.WHOLE.clause()).isEqualTo("3.4.2");
    }

    @Test
    void charges_are_never_advanced_whatever_else_is_right() {
        Map<IntakeQuestion, Boolean> answers = new EnumMap<>(RIGHT);
        answers.put(IntakeQuestion.CHARGES, true);
        assertThat(new Intake(answers).mayTakeIn().orElseThrow().clause()).isEqualTo("3.4.6");
    }

    @Property
    void a_parcel_is_taken_only_with_all_five_right(@ForAll Map<IntakeQuestion, Boolean> answers) {
        assertThat(new Intake(answers).mayTakeIn().isEmpty()).isEqualTo(answers.equals(RIGHT));
    }
}
