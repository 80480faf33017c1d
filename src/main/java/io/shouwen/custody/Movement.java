package io.shouwen.custody;

import java.util.Locale;

/** What happened to a thing in one step of its chain. */
public enum Movement {
    /** Came in; the first step. */
    IN,
    /** Lies at another place. */
    MOVE,
    /** Went out and is expected back. */
    LEND,
    /** Came back. */
    BACK,
    /** Went out to the person it is for; does not come back. */
    HAND_OUT,
    /** Went back to whoever brought it. */
    RETURN,
    /** Is gone: lost, destroyed. */
    WRITE_OFF;

    public String messageKey() {
        return "custody.movement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
