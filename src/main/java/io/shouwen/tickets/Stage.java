package io.shouwen.tickets;

import java.util.Locale;

/** The stage of a ticket, derived from its facts. */
public enum Stage {
    /** 处理中: in work */
    OPEN,
    /** 待接收: offered, waiting for an answer */
    OFFERED,
    /** 待结案: settled */
    SETTLED,
    /** 已结案 */
    CLOSED;

    public String messageKey() {
        return "tickets.stage." + name().toLowerCase(Locale.ROOT);
    }
}
