package io.shouwen.desk.call;

import io.shouwen.desk.line.Cause;
import io.shouwen.platform.Clause;
import java.util.Locale;

/** How a call stands or ended. */
@Clause("3.1.1")
public enum CallOutcome {
    RINGING,
    TALKING,
    ANSWERED,
    /** Missed: it rang and nobody took it. */
    NOBODY,
    /** Missed: the line was busy. */
    BUSY,
    /** Missed: the caller hung up before anyone answered. */
    GAVE_UP,
    /** Passed on to another number before it was answered; that leg is a call of its own. */
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

    /** What a cause means for a call that nobody answered. */
    static CallOutcome unanswered(Cause cause) {
        return switch (cause) {
            case NORMAL_CLEARING, CANCEL -> GAVE_UP;
            case BUSY, CONGESTION -> BUSY;
            case NO_ANSWER, NOT_FOUND -> NOBODY;
            case FORWARDED -> FORWARDED;
        };
    }
}
