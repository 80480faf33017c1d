package io.shouwen.patrol.finding;

import java.util.Locale;

/** How the verifier proved to be on the spot. */
public enum VerificationProof {
    QR,
    NFC,
    TYPED,
    PHOTO;

    public String messageKey() {
        return "patrol.finding.means." + name().toLowerCase(Locale.ROOT);
    }
}
