package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** The three ways out of intake. */
@Clause("4.2.3")
public enum WayOfIntake {
    /** 当场解决 */
    ON_THE_SPOT,
    /** 立即上报 */
    REPORTED,
    /** 非我方职责，耐心解释 */
    NOT_OURS;

    public String messageKey() {
        return "complaints.way." + name().toLowerCase(Locale.ROOT);
    }
}
