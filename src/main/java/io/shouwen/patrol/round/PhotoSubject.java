package io.shouwen.patrol.round;

import java.util.Locale;

/** What a picture shows: a finding as found, after it was settled at once, as handled, as verified; or a visit. */
public enum PhotoSubject {
    BEFORE,
    AFTER,
    HANDLED,
    VERIFIED,
    VISIT;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.shows." + name().toLowerCase(Locale.ROOT);
    }
}
