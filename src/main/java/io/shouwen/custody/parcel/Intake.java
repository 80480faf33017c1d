package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers given while a parcel is taken in. The first wrong one ends it: the parcel goes back with the courier.
 *
 * @param answers yes or no; questions not asked yet are missing
 */
@Clause({"3.4.1", "3.4.2", "3.4.6"})
record Intake(Map<IntakeQuestion, Boolean> answers) {

    static final Intake NOTHING_ASKED = new Intake(Map.of());

    Intake {
        answers = Map.copyOf(answers);
    }

    /** The first question with a wrong answer. */
    Optional<IntakeQuestion> refusal() {
        return Arrays.stream(IntakeQuestion.values())
                .filter(question -> answers.containsKey(question) && question.refusedBy(answers.get(question)))
                .findFirst();
    }

    /** The question to ask now; empty if all are answered or one refused the parcel. */
    Optional<IntakeQuestion> next() {
        return refusal().isPresent()
                ? Optional.empty()
                : Arrays.stream(IntakeQuestion.values())
                        .filter(question -> !answers.containsKey(question))
                        .findFirst();
    }

    /** The same with one more answer, or another one. */
    Intake with(IntakeQuestion question, boolean answer) {
        Map<IntakeQuestion, Boolean> all = new EnumMap<>(IntakeQuestion.class);
        all.putAll(answers);
        all.put(question, answer);
        return new Intake(all);
    }

    Intake without(IntakeQuestion question) {
        Map<IntakeQuestion, Boolean> rest = new EnumMap<>(IntakeQuestion.class);
        rest.putAll(answers);
        rest.remove(question);
        return new Intake(rest);
    }

    /** Only with every question answered, and rightly, a parcel is taken in. */
    Optional<RuleBroken> mayTakeIn() {
        return refusal()
                .map(wrong -> new RuleBroken(wrong.clause(), wrong.refusalKey()))
                .or(() -> next().map(open -> new RuleBroken(open.clause(), "custody.parcel.question-open")));
    }
}
