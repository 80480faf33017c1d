package io.shouwen.custody.key;

import java.util.Locale;

/** What a key is needed for, and what an owner may allow. */
public enum KeyPurpose {
    REPAIR,
    INSPECTION,
    METER,
    CLEANING,
    RENOVATION,
    /** Looking after the home: plants, airing, animals. */
    CARE,
    /** Showing the home to somebody who may rent or buy it. */
    VIEWING,
    OTHER;

    public String messageKey() {
        return "custody.key.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
