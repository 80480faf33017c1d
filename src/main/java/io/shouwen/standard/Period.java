package io.shouwen.standard;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a week (from Monday) or a calendar month of a project, in the project's time zone.
 *
 * @param start its first day
 * @param asOf the moment of counting; what falls due later does not count yet
 */
public record Period(Kind kind, LocalDate start, ZoneId zone, Instant asOf) {

    /** The length of a period. */
    public enum Kind {
        MONTH(ChronoUnit.MONTHS),
        WEEK(ChronoUnit.WEEKS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit length;

        Kind(ChronoUnit length) {
            this.length = length;
        }

        LocalDate begin(LocalDate day) {
            return switch (this) {
                case MONTH -> day.withDayOfMonth(1);
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case DAY -> day;
            };
        }

        public String messageKey() {
            return "standard.period." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("20\\d\\d-(\\d\\d|W\\d\\d|\\d\\d-\\d\\d)");
    private static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendPattern("YYYY-'W'ww")
            .parseDefaulting(WeekFields.ISO.dayOfWeek(), 1)
            .toFormatter(Locale.UK);

    public Period {
        if (!kind.begin(start).equals(start)) {
            throw new IllegalArgumentException(kind + " does not begin on " + start);
        }
    }

    /** The period of that kind that contains {@code day}. */
    public static Period of(Kind kind, LocalDate day, ZoneId zone, Instant asOf) {
        return new Period(kind, kind.begin(day), zone, asOf);
    }

    /** The current month. */
    public static Period thisMonth(ZoneId zone, Instant now) {
        return of(Kind.MONTH, LocalDate.ofInstant(now, zone), zone, now);
    }

    /** Parses {@code 2026-11}, {@code 2026-W47} or {@code 2026-11-23}, years 2000 to 2099; empty for anything else. */
    public static Optional<Period> parse(String text, ZoneId zone, Instant asOf) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            if (text.contains("W")) {
                return Optional.of(new Period(Kind.WEEK, LocalDate.parse(text, WEEK), zone, asOf));
            }
            return Optional.of(
                    text.length() == 7
                            ? new Period(Kind.MONTH, YearMonth.parse(text).atDay(1), zone, asOf)
                            : new Period(Kind.DAY, LocalDate.parse(text), zone, asOf));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The period of a request parameter; the current month if it is empty or malformed. */
    static Period asked(String text, ZoneId zone, Instant now) {
        return parse(text, zone, now).orElseGet(() -> thisMonth(zone, now));
    }

    /** The form used in URLs; {@link #parse} reads it back. */
    public String text() {
        return switch (kind) {
            case MONTH -> YearMonth.from(start).toString();
            case WEEK -> WEEK.format(start);
            case DAY -> start.toString();
        };
    }

    /** The first moment of the period. */
    public Instant from() {
        return start.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the period. */
    public Instant to() {
        return end().atStartOfDay(zone).toInstant();
    }

    /** The first day after the period. */
    public LocalDate end() {
        return start.plus(1, kind.length);
    }

    public Period next() {
        return new Period(kind, end(), zone, asOf);
    }

    public Period prev() {
        return new Period(kind, start.minus(1, kind.length), zone, asOf);
    }

    /** The current period of the same kind. */
    public Period now() {
        return of(kind, LocalDate.ofInstant(asOf, zone), zone, asOf);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from()) && at.isBefore(to());
    }

    /** Whether the period begins after {@link #asOf}, so that nothing can have happened in it. */
    public boolean ahead() {
        return from().isAfter(asOf);
    }

    /** Changes the kind: the period that contains today if this one does, else the one that contains its first day. */
    public Period as(Kind other) {
        return of(other, contains(asOf) ? LocalDate.ofInstant(asOf, zone) : start, zone, asOf);
    }
}
