package io.shouwen.desk;

import java.util.Locale;
import java.util.Optional;

/** Why a call ended, as the telephone system says it. */
enum Cause {
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
    String messageKey() {
        return "desk.cause." + name().toLowerCase(Locale.ROOT);
    }

    /** What it means for a call that nobody answered. */
    Outcome unanswered() {
        return switch (this) {
            case NORMAL_CLEARING, CANCEL -> Outcome.GAVE_UP;
            case BUSY, CONGESTION -> Outcome.BUSY;
            case NO_ANSWER, NOT_FOUND -> Outcome.NOBODY;
            case FORWARDED -> Outcome.FORWARDED;
        };
    }
}
