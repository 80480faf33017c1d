package io.shouwen.conduct.integrity;

import java.util.Locale;

/** How a report came. */
public enum IntegrityChannel {
    /** 大堂二维码 */
    LOBBY,
    /** 链接 */
    LINK,
    /** 前台代录 */
    DESK;

    public String messageKey() {
        return "conduct.integrity.channel." + name().toLowerCase(Locale.ROOT);
    }
}
