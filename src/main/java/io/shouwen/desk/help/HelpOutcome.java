package io.shouwen.desk.help;

import java.util.Locale;

/** What became of a request for help. */
public enum HelpOutcome {
    /** 已帮到 */
    DONE,
    /** 帮不了，已说明 */
    NOT_POSSIBLE,
    /** 对方不需要了 */
    NOT_NEEDED;

    public String messageKey() {
        return "desk.help.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
