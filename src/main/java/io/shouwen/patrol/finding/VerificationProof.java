package io.shouwen.patrol.finding;

import java.util.Locale;

/** How whoever verifies shows to have been there. */
public enum VerificationProof {
    QR,
    NFC,
    TYPED,
    PHOTO;

    /** Key of the means' name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.means." + name().toLowerCase(Locale.ROOT);
    }
}
