package io.shouwen.complaints;

import java.util.Locale;

/** What the complainant says of the solution. */
public enum FollowUpOutcome {
    /** 满意 */
    SATISFIED,
    /** 认可 */
    ACCEPTED,
    /** 部分解决: what is left gets a plan */
    HALF,
    /** 不满意: one level up */
    NOT_SATISFIED,
    /** 联系不上 */
    NOT_REACHED;

    boolean ends() {
        return this == SATISFIED || this == ACCEPTED;
    }

    boolean goesOn() {
        return this == HALF || this == NOT_SATISFIED;
    }

    public String messageKey() {
        return "complaints.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
