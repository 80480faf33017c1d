package io.shouwen.standard.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.standard.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** Texts of a period for people: 2026年11月, Week 47 of 2026. */
public final class PeriodText {

    private PeriodText() {}

    public static String of(Period period, Texts texts) {
        return switch (period.kind()) {
            case MONTH -> format(period.start(), "standard.pattern.month", texts);
            case DAY -> format(period.start(), "standard.pattern.day", texts);
            case WEEK ->
                texts.t(
                        "standard.period.week-of",
                        String.valueOf(period.start().get(IsoFields.WEEK_BASED_YEAR)),
                        period.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        format(period.start(), "standard.pattern.short", texts),
                        format(period.end().minusDays(1), "standard.pattern.short", texts));
        };
    }

    /** The label below a bar: 11, W47 or 23; at the begin of a year or month 26-01 or 11-01. */
    public static String tick(Period period) {
        LocalDate start = period.start();
        return switch (period.kind()) {
            case MONTH -> period.text().substring(start.getMonthValue() == 1 ? 2 : 5);
            case WEEK -> period.text().substring(5);
            case DAY -> period.text().substring(start.getDayOfMonth() == 1 ? 5 : 8);
        };
    }

    private static String format(LocalDate day, String patternKey, Texts texts) {
        return DateTimeFormatter.ofPattern(texts.t(patternKey), texts.locale()).format(day);
    }
}
