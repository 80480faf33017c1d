package io.shouwen.desk.line;

import java.util.Locale;
import java.util.Optional;

/** Why a call ended, according to the telephone system. */
public enum Cause {
    NORMAL_CLEARING,
    CANCEL,
    NO_ANSWER,
    BUSY,
    CONGESTION,
    NOT_FOUND,
    FORWARDED;

    /** Accepts {@code normalClearing}, {@code normal_clearing}, {@code NORMAL-CLEARING} and {@code Normal Clearing}. */
    static Optional<Cause> of(String written) {
        String bare = bare(written);
        for (Cause cause : values()) {
            if (bare(cause.name()).equals(bare)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static String bare(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    public String messageKey() {
        return "desk.call.cause." + name().toLowerCase(Locale.ROOT);
    }
}
