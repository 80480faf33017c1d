package io.shouwen.roster;

import io.shouwen.platform.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats times as on rosters: 7:00-19:00. */
public final class Clocks {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd H:mm");

    private Clocks() {}

    public static String range(LocalTime begins, LocalTime ends) {
        return CLOCK.format(begins) + "-" + CLOCK.format(ends);
    }

    public static String range(Span span, ZoneId zone) {
        return CLOCK.format(span.begin().atZone(zone)) + "-"
                + CLOCK.format(span.end().atZone(zone));
    }

    /** With the day of the begin, and of the end if it is a later day. */
    public static String dated(Span span, ZoneId zone) {
        var begin = span.begin().atZone(zone);
        var end = span.end().atZone(zone);
        boolean sameDay = begin.toLocalDate().equals(end.minusNanos(1).toLocalDate());
        return DAY_AND_CLOCK.format(begin) + " - " + (sameDay ? CLOCK : DAY_AND_CLOCK).format(end);
    }

    /** Hours with at most one decimal. */
    public static String hours(Duration length) {
        long tenths = Math.round(length.toMinutes() / 6.0);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
