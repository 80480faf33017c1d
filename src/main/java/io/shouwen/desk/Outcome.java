package io.shouwen.desk;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** How a call stands or ended. */
@Clause("3.1.1")
public enum Outcome {
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
        return "desk.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
