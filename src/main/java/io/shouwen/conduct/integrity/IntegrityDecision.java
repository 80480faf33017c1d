package io.shouwen.conduct.integrity;

import java.util.Locale;

/** What quality found. */
public enum IntegrityDecision {
    /** 属实 */
    FOUNDED,
    /** 不属实 */
    NOT_FOUNDED,
    /** 不属廉洁举报 */
    NOT_OURS;

    public String messageKey() {
        return "conduct.integrity.decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
