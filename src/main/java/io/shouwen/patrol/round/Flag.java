package io.shouwen.patrol.round;

import java.util.Locale;

/** What a walk lacks at a checkpoint, or what about it cannot be. Nothing is refused or hidden for it. */
public enum Flag {
    /** Not visited; without a reason the walk does not count. */
    MISSED,
    /** Not the next point; without a reason the walk does not count. */
    OUT_OF_ORDER,
    /** Asked and not answered, and nobody said why; the walk does not count. */
    UNANSWERED,
    /** Answered with no, and neither a finding with a picture nor a reason why not; the walk does not count. */
    UNREPORTED,
    /** Two points within seconds. */
    TOO_FAST,
    /** The phone was somewhere else. */
    FAR_OFF,
    /** The phone's clock was wrong. */
    CLOCK;

    /** A number says how much. */
    public boolean measured() {
        return this != MISSED && this != OUT_OF_ORDER;
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.flag." + name().toLowerCase(Locale.ROOT);
    }
}
