package io.shouwen.patrol.finding;

import java.util.Locale;

/** How far a finding has come, derived from its facts. */
public enum Stage {
    /** 待定: found, and nobody said yet what becomes of it */
    UNDECIDED,
    /** 当场解决: settled on the spot */
    SETTLED_AT_ONCE,
    /** 待分派: reported to the supervisor */
    REPORTED,
    /** 处理中: somebody is to deal with it */
    ROUTED,
    /** 待复核: dealt with */
    HANDLED,
    /** 待签字: found right on the spot */
    VERIFIED,
    /** 已办结: signed by everyone concerned */
    SIGNED;

    public boolean over() {
        return this == SETTLED_AT_ONCE || this == SIGNED;
    }

    /** Key of the stage's name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
