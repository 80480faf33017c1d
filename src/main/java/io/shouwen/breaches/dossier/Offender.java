package io.shouwen.breaches.dossier;

import java.util.Locale;

/** Who did it, as far as known. */
public enum Offender {
    /** 业户 */
    HOUSE,
    /** 施工单位人员 */
    CONTRACTOR,
    /** 不明 */
    UNKNOWN;

    public String messageKey() {
        return "breaches.offender." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
