package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What a picture shows. */
public enum PictureSubject {
    /** 现场 */
    FOUND,
    /** 送达 */
    DELIVERED,
    /** 整改后 */
    RECTIFIED,
    /** 复核 */
    VERIFIED;

    public String messageKey() {
        return "breaches.picture." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
