package io.shouwen.patrol.round;

import io.shouwen.platform.Clause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The verdict on a closed walk, stored when it is judged and used by all lists, pages and measures. */
@Clause("4.2.1")
public enum Verdict {
    /** Everything was walked and answered, or has a reason. */
    COUNTS,
    /** Doubtful, but accepted by a superior. */
    ACCEPTED,
    /** Begun too long before the window: belongs to no round. */
    EARLY,
    /** A checkpoint, answer or finding is missing, or the order was wrong, without a reason. */
    LACKING,
    /** Most of it is impossible: too fast, or from somewhere else. */
    IMPOSSIBLE,
    /** Most of it was left out, though with reasons. */
    UNSEEN;

    public static @Nullable Verdict of(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }

    public boolean counts() {
        return this == COUNTS || this == ACCEPTED;
    }

    /** Whether it counts only if a superior accepts it. */
    public boolean doubtful() {
        return this == IMPOSSIBLE || this == UNSEEN;
    }

    public String messageKey() {
        return "patrol.round.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
