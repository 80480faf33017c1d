package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What an authority answered. */
public enum AuthorityAnswer {
    /** 已受理，由其处理 */
    TAKEN_OVER,
    /** 答复意见 */
    ADVISED,
    /** 不归其管 */
    NOT_COMPETENT;

    public String messageKey() {
        return "breaches.answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
