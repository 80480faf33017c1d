package io.shouwen.people.district;

import java.util.Locale;

/** Who passes a district on, and who takes it. */
enum Side {
    LEAVING,
    COMING;

    String messageKey() {
        return "district.side." + name().toLowerCase(Locale.ROOT);
    }
}
