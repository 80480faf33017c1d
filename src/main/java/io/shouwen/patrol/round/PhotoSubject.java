package io.shouwen.patrol.round;

import java.util.Locale;

/** What a picture shows: a finding as found, solved on the spot, handled or verified; or a visit. */
public enum PhotoSubject {
    BEFORE,
    AFTER,
    HANDLED,
    VERIFIED,
    VISIT;

    public String messageKey() {
        return "patrol.round.shows." + name().toLowerCase(Locale.ROOT);
    }
}
