package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What a picture shows. */
enum PictureSubject {
    /** 现场 */
    FOUND,
    /** 送达 */
    DELIVERED,
    /** 整改后 */
    RECTIFIED,
    /** 复核 */
    VERIFIED;

    String messageKey() {
        return "breaches.picture." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
