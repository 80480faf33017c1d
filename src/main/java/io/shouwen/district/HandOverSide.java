package io.shouwen.district;

import java.util.Locale;

/** Who passes a district on, and who takes it. */
enum HandOverSide {
    LEAVING,
    COMING;

    String messageKey() {
        return "district.side." + name().toLowerCase(Locale.ROOT);
    }
}
