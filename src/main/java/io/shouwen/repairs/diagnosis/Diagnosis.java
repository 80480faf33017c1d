package io.shouwen.repairs.diagnosis;

import io.shouwen.standard.guide.Symptom;
import io.shouwen.standard.guide.Trade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis with the fault guide.
 *
 * @param symptom key of the symptom
 * @param outcome number of the clue answered with yes, from 1; 0 if none was
 */
record Diagnosis(String symptom, int outcome, Trade trade) {

    /** Empty if the guide has no such outcome. */
    static Optional<Diagnosis> of(@Nullable Symptom symptom, int outcome) {
        return symptom == null || outcome < 0 || outcome > symptom.clues().size()
                ? Optional.empty()
                : Optional.of(new Diagnosis(
                        symptom.key(), outcome, likely(symptom, outcome).trade()));
    }

    static Symptom.Likely likely(Symptom symptom, int outcome) {
        return outcome == 0 || outcome > symptom.clues().size()
                ? symptom.otherwise()
                : symptom.clues().get(outcome - 1).likely();
    }
}
