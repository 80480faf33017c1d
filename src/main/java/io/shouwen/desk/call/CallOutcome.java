package io.shouwen.desk.call;

import io.shouwen.desk.line.Cause;
import io.shouwen.platform.Clause;
import java.util.Locale;

/** State or outcome of a call. */
@Clause("3.1.1")
public enum CallOutcome {
    RINGING,
    TALKING,
    ANSWERED,
    /** Missed: nobody answered. */
    NOBODY,
    /** Missed: the line was busy. */
    BUSY,
    /** Missed: the caller hung up. */
    GAVE_UP,
    /** Forwarded to another number before it was answered; that leg is a separate call. */
    FORWARDED;

    public boolean missed() {
        return this == NOBODY || this == BUSY || this == GAVE_UP;
    }

    public boolean answered() {
        return this == TALKING || this == ANSWERED;
    }

    public String messageKey() {
        return "desk.call.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of an unanswered call with this cause. */
    static CallOutcome unanswered(Cause cause) {
        return switch (cause) {
            case NORMAL_CLEARING, CANCEL -> GAVE_UP;
            case BUSY, CONGESTION -> BUSY;
            case NO_ANSWER, NOT_FOUND -> NOBODY;
            case FORWARDED -> FORWARDED;
        };
    }
}
