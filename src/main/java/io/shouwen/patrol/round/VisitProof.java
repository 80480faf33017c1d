package io.shouwen.patrol.round;

import java.util.Locale;

/** How a visit was proven. The register shows it, because a QR code can be photographed and a code passed on. */
public enum VisitProof {
    QR,
    NFC,
    TYPED;

    public String messageKey() {
        return "patrol.round.means." + name().toLowerCase(Locale.ROOT);
    }
}
