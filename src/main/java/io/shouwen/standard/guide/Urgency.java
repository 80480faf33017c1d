package io.shouwen.standard.guide;

import java.util.Locale;

/** How soon somebody must be there. */
public enum Urgency {
    /** 立即到场: people are in danger, or the damage grows quickly. */
    NOW,
    /** 当天处理 */
    TODAY,
    /** 约时间上门 */
    AGREED;

    public String messageKey() {
        return "guide.urgency." + name().toLowerCase(Locale.ROOT);
    }
}
