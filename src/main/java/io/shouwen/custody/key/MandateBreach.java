package io.shouwen.custody.key;

import java.util.Locale;

/** Why a use of a key is outside its owner's mandate. */
public enum MandateBreach {
    /** A resident's key without a mandate. */
    NO_MANDATE,
    /** The mandate is over, or will be before the key is back. */
    EXPIRED,
    PURPOSE,
    PERSON;

    public String messageKey() {
        return "custody.key.breach." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
