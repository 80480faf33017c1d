package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** How a matter was settled. Escalating it is no settlement. */
@Clause("4.2.3")
public enum WayOut {
    /** 已处理 */
    HANDLED,
    /** 当场解决 */
    ON_THE_SPOT,
    /** 非我方职责，已解释: not our responsibility; the text is the explanation given */
    NOT_OURS;

    /** Whether the resident was told at the same time. */
    boolean saidToResident() {
        return this != HANDLED;
    }

    public String messageKey() {
        return "tickets.way." + name().toLowerCase(Locale.ROOT);
    }
}
