package io.shouwen.desk.relay;

import java.util.Locale;

/** What became of a relayed message. */
public enum RelayResult {
    /** 已回电 */
    CALLED_BACK,
    /** 转给他人: another message was made of it. */
    HANDED_ON,
    /** 无需回电 */
    NOT_NEEDED;

    public String messageKey() {
        return "desk.relay.result." + name().toLowerCase(Locale.ROOT);
    }
}
