package io.shouwen.roster.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A week from Monday to Sunday, written 2026-W48. */
record Week(LocalDate monday) {

    private static final java.util.regex.Pattern WRITTEN = java.util.regex.Pattern.compile("(20\\d\\d)-W(\\d\\d)");

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Parses a week; the week of {@code today} if the text is malformed. */
    static Week parse(@Nullable String text, LocalDate today) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) {
            return of(today);
        }
        int week = Integer.parseInt(written.group(2));
        LocalDate fourth = LocalDate.of(Integer.parseInt(written.group(1)), 1, 4);
        return week < 1 || week > 53 ? of(today) : of(fourth.plusWeeks(week - 1L));
    }

    List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    String text() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
