package io.shouwen.patrol.round;

import java.util.Locale;

/** Deficiencies and doubts about a walk at a checkpoint. Nothing is refused or hidden because of them. */
public enum Flag {
    /** Not visited; without a reason the walk does not count. */
    MISSED,
    /** Visited out of order; without a reason the walk does not count. */
    OUT_OF_ORDER,
    /** Not answered and without a reason; the walk does not count. */
    UNANSWERED,
    /** A "no" without a finding with a picture and without a reason; the walk does not count. */
    UNREPORTED,
    /** Two checkpoints within seconds. */
    TOO_FAST,
    /** The phone was far from the checkpoint. */
    FAR_OFF,
    /** The phone's clock was wrong. */
    CLOCK;

    /** Whether it has a number. */
    public boolean measured() {
        return this != MISSED && this != OUT_OF_ORDER;
    }

    public String messageKey() {
        return "patrol.round.flag." + name().toLowerCase(Locale.ROOT);
    }
}
