package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.platform.Clause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the rooms, or the cabinets, of a project are due to be counted.
 *
 * @param kind ROOM or CABINET
 * @param weekday only of a weekly count
 * @param dueBy local time until which it has to be done
 */
@Clause("4.1.2.8")
record CountPlan(Place.Kind kind, Rhythm rhythm, @Nullable DayOfWeek weekday, LocalTime dueBy) {

    enum Rhythm {
        NEVER,
        DAILY,
        WEEKLY;

        String messageKey() {
            return "custody.count.rhythm." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final LocalTime USUAL = LocalTime.of(17, 30);

    /** Keys daily, parcels and items on Mondays, unless the project says otherwise. */
    static CountPlan usual(Place.Kind kind) {
        return kind == Place.Kind.CABINET
                ? new CountPlan(kind, Rhythm.DAILY, null, USUAL)
                : new CountPlan(kind, Rhythm.WEEKLY, DayOfWeek.MONDAY, USUAL);
    }

    boolean dueOn(LocalDate day) {
        return switch (rhythm) {
            case NEVER -> false;
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == weekday;
        };
    }
}
