package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** Where a reported finding goes. */
@Clause({"4.3.2 a", "4.3.2 b", "4.3.2 c", "4.3.3"})
public enum Way {
    /** 设施损坏或缺失: a repair order is opened for it */
    FACILITY,
    /** 员工工作不到位: the head of that department deals with it */
    STAFF,
    /** 业户违规: somebody talks with the resident */
    BREACH,
    /** 重大问题: the property manager deals with it */
    MAJOR;

    /** Whether a ticket of its own is opened, whose end is the handling. */
    public boolean ordered() {
        return this == FACILITY || this == BREACH;
    }

    /** Key of the way's name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.way." + name().toLowerCase(Locale.ROOT);
    }
}
