package io.shouwen.tickets;

import java.util.Locale;

/** The channel by which a matter was raised. */
public enum Channel {
    /** 来电 */
    CALL,
    /** 来访 */
    VISIT,
    /** 线上 */
    APP,
    /** 员工发现 */
    STAFF,
    /** 其他 */
    OTHER;

    public String messageKey() {
        return "tickets.channel." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody outside the staff waits for an answer. */
    boolean awaited() {
        return this != STAFF;
    }
}
