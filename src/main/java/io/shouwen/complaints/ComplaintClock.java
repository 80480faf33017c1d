package io.shouwen.complaints;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a level in a project: first answer and solution, counted from when the level has the complaint.
 *
 * @param planned when it is to be solved instead, by a plan agreed with the complainant; or null
 */
record ComplaintClock(
        Duration answer, Duration solution, @Nullable Instant planned) {

    ComplaintClock until(Instant day) {
        return new ComplaintClock(answer, solution, day);
    }

    Rise rise(int seq, ComplaintLevel level, Rise.Why why, String reason, @Nullable UUID by, Instant now) {
        Instant solveBy = planned == null ? now.plus(solution) : planned;
        Instant answerBy = now.plus(answer);
        return new Rise(seq, level, why, reason, by, now, answerBy.isAfter(solveBy) ? solveBy : answerBy, solveBy);
    }
}
