package io.shouwen.complaints;

import java.util.Locale;

/** How an answer reaches the complainant. */
public enum AnswerChannel {
    /** 电话 */
    PHONE,
    /** 当面 */
    IN_PERSON,
    /** 短信 */
    SMS,
    /** 书面信函 */
    LETTER,
    /** 查询码：匿名 */
    CODE;

    public String messageKey() {
        return "complaints.channel." + name().toLowerCase(Locale.ROOT);
    }
}
