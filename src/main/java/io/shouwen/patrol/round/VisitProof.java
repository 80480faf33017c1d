package io.shouwen.patrol.round;

import java.util.Locale;

/** How a checkpoint was proven. A QR can be photographed and a code passed on, so the register says which. */
public enum VisitProof {
    QR,
    NFC,
    TYPED;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.means." + name().toLowerCase(Locale.ROOT);
    }
}
