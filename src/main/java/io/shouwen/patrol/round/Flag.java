package io.shouwen.patrol.round;

import java.util.Locale;

/** What a walk lacks at a checkpoint, or what about it cannot be. Nothing is refused or hidden for it. */
public enum Flag {
    /** Not visited; the walk does not count. */
    MISSED,
    /** Not the next point; without a reason the walk does not count. */
    OUT_OF_ORDER,
    /** Two points within seconds. */
    TOO_FAST,
    /** The phone was somewhere else. */
    FAR_OFF,
    /** The phone's clock was wrong. */
    CLOCK;

    /** A number says how much. */
    public boolean measured() {
        return this == TOO_FAST || this == FAR_OFF || this == CLOCK;
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.flag." + name().toLowerCase(Locale.ROOT);
    }
}
