package io.shouwen.desk.call.view;

import io.shouwen.platform.Clause;
import java.time.LocalTime;

/** The standard greeting for the time of day. */
@Clause({"2.1.4", "3.2.1"})
public enum Greeting {
    MORNING,
    AFTERNOON,
    EVENING;

    public static Greeting at(LocalTime time) {
        if (time.isBefore(LocalTime.of(5, 0)) || !time.isBefore(LocalTime.of(18, 0))) {
            return EVENING;
        }
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }

    public String messageKey() {
        return "desk.call.greeting." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
