package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What came of an attempt to persuade. */
public enum PersuasionOutcome {
    /** 当场停止 */
    STOPPED,
    /** 答应整改 */
    PROMISED,
    /** 不听劝阻 */
    REFUSED,
    /** 没有人 */
    ABSENT;

    public String messageKey() {
        return "breaches.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
