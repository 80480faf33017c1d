package io.shouwen.desk.line;

import java.util.Locale;
import java.util.Optional;

/** Why a call ended, as the telephone system says it. */
public enum Cause {
    NORMAL_CLEARING,
    CANCEL,
    NO_ANSWER,
    BUSY,
    CONGESTION,
    NOT_FOUND,
    FORWARDED;

    /** Written {@code normalClearing}, {@code normal_clearing} {@code NORMAL-CLEARING} or {@code Normal Clearing}. */
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

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "desk.call.cause." + name().toLowerCase(Locale.ROOT);
    }
}
