package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** How a matter was settled. Reporting it up is no way out: it stays open until one of these. */
@Clause("4.2.3")
public enum WayOut {
    /** 已处理 */
    HANDLED,
    /** 当场解决 */
    ON_THE_SPOT,
    /** 非我方职责，已解释: the text is what was said */
    NOT_OURS;

    /** Whether the resident heard of it in the same moment. */
    boolean saidToResident() {
        return this != HANDLED;
    }

    /** Key of the way's name in the message bundles. */
    public String messageKey() {
        return "tickets.way." + name().toLowerCase(Locale.ROOT);
    }
}
