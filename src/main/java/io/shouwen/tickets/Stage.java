package io.shouwen.tickets;

import java.util.Locale;

/** How far a ticket has come, derived from its facts. */
public enum Stage {
    /** 处理中: its owner works on it */
    OPEN,
    /** 待接收: offered to another, who has not answered */
    OFFERED,
    /** 待结案: the work is done */
    SETTLED,
    /** 已结案 */
    CLOSED;

    /** Key of the stage's name in the message bundles. */
    public String messageKey() {
        return "tickets.stage." + name().toLowerCase(Locale.ROOT);
    }
}
