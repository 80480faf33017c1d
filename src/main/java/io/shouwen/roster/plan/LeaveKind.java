package io.shouwen.roster.plan;

import java.util.Locale;

/** Kinds of leave. */
enum LeaveKind {
    /** 年假 */
    ANNUAL,
    /** 病假 */
    SICK,
    /** 事假 */
    PERSONAL,
    /** 调休 */
    COMPENSATORY,
    /** 婚假 */
    MARRIAGE,
    /** 产假、陪产假 */
    MATERNITY,
    /** 丧假 */
    BEREAVEMENT,
    OTHER;

    String messageKey() {
        return "roster.leave-kind." + name().toLowerCase(Locale.ROOT);
    }
}
