package io.shouwen.patrol.round;

import io.shouwen.platform.Clause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a closed walk is worth. It is said once, when the walk is judged, and every list, page and measure reads it. */
@Clause("4.2.1")
public enum Verdict {
    /** All of it was walked and answered, or left with a reason. */
    COUNTS,
    /** It was in doubt, and a superior answers for it by name. */
    ACCEPTED,
    /** Begun too long before its window: not of this round. */
    EARLY,
    /** A point, an answer or a finding is missing, or the order was another, and nobody said why. */
    LACKING,
    /** Most of it cannot be: too fast, or from somewhere else. */
    IMPOSSIBLE,
    /** Most of it was left out, if with reasons. */
    UNSEEN;

    public static @Nullable Verdict of(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }

    public boolean counts() {
        return this == COUNTS || this == ACCEPTED;
    }

    /** It does not count until a superior answers for it. */
    public boolean doubtful() {
        return this == IMPOSSIBLE || this == UNSEEN;
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
