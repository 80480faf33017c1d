package io.shouwen.tickets.contact.view;

import java.util.Locale;

/** How somebody spoke with the resident about a matter. */
public enum ContactWay {
    /** 电话 */
    PHONE,
    /** 当面 */
    IN_PERSON,
    /** 上门 */
    AT_HOME,
    /** 微信、短信 */
    MESSAGE;

    /** Key of the way's name in the message bundles. */
    public String messageKey() {
        return "tickets.contact-way." + name().toLowerCase(Locale.ROOT);
    }
}
