package io.shouwen.custody.count;

import java.util.Locale;

/** What a count says about a thing or a scanned code. */
enum Outcome {
    /** Lies where it should. */
    RIGHT,
    /** Lies here, but not where the chain says. */
    ELSEWHERE,
    /** Should lie here and was not scanned. */
    MISSING,
    /** Scanned, but no thing in custody has this tag. */
    UNKNOWN,
    /** Scanned once more. */
    TWICE;

    /** Whether somebody has to look into it. */
    boolean differs() {
        return this == ELSEWHERE || this == MISSING || this == UNKNOWN;
    }

    String messageKey() {
        return "custody.count." + name().toLowerCase(Locale.ROOT);
    }
}
