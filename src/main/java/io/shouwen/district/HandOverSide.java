package io.shouwen.district;

import java.util.Locale;

/** The side that gives a district away and the side that receives it. */
enum HandOverSide {
    LEAVING,
    COMING;

    String messageKey() {
        return "district.side." + name().toLowerCase(Locale.ROOT);
    }
}
