package io.shouwen.tickets.contact.view;

import java.util.Locale;

/** How the contact was made. */
public enum ContactWay {
    /** 电话 */
    PHONE,
    /** 当面 */
    IN_PERSON,
    /** 上门 */
    AT_HOME,
    /** 微信、短信 */
    MESSAGE;

    public String messageKey() {
        return "tickets.contact-way." + name().toLowerCase(Locale.ROOT);
    }
}
