package io.shouwen.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days are workdays: Monday to Friday, apart from exceptions. */
public record WorkCalendar(Map<LocalDate, Kind> exceptions) {

    public enum Kind {
        HOLIDAY,
        WORKDAY
    }

    static final WorkCalendar PLAIN = new WorkCalendar(Map.of());

    public boolean worked(LocalDate day) {
        Kind exception = exceptions.get(day);
        return exception == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : exception == Kind.WORKDAY;
    }

    public boolean counts(PostHours.Days days, LocalDate day) {
        return switch (days) {
            case DAILY -> true;
            case WORKDAYS -> worked(day);
            case RESTDAYS -> !worked(day);
        };
    }
}
