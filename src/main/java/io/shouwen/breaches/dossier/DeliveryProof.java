package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What proves that a notice was delivered. */
public enum DeliveryProof {
    /** 签收 */
    SIGNATURE,
    /** 张贴于门上并拍照 */
    PHOTO,
    /** 见证人 */
    WITNESS;

    public String messageKey() {
        return "breaches.proof." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
