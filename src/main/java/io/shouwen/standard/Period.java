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
 * A day, a week (from Monday) or a calendar month of a project, in the project's zone.
 *
 * @param start its first day
 * @param asOf the moment it is looked at: what falls due later is not due yet
 */
public record Period(Kind kind, LocalDate start, ZoneId zone, Instant asOf) {

    /** How long a period is. */
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

        /** Key of the kind's name in the message bundles. */
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

    /** The period of that kind which contains {@code day}. */
    public static Period of(Kind kind, LocalDate day, ZoneId zone, Instant asOf) {
        return new Period(kind, kind.begin(day), zone, asOf);
    }

    /** The running month. */
    public static Period thisMonth(ZoneId zone, Instant now) {
        return of(Kind.MONTH, LocalDate.ofInstant(now, zone), zone, now);
    }

    /** Reads {@code 2026-11}, {@code 2026-W47} or {@code 2026-11-23}, years 2000 to 2099; empty for anything else. */
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

    /** What an address asks for; the running month where it asks for nothing or for nonsense. */
    static Period asked(String text, ZoneId zone, Instant now) {
        return parse(text, zone, now).orElseGet(() -> thisMonth(zone, now));
    }

    /** As it stands in an address; {@link #parse} reads it back. */
    public String text() {
        return switch (kind) {
            case MONTH -> YearMonth.from(start).toString();
            case WEEK -> WEEK.format(start);
            case DAY -> start.toString();
        };
    }

    /** Its first moment. */
    public Instant from() {
        return start.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant to() {
        return end().atStartOfDay(zone).toInstant();
    }

    /** The first day after it. */
    public LocalDate end() {
        return start.plus(1, kind.length);
    }

    public Period next() {
        return new Period(kind, end(), zone, asOf);
    }

    public Period prev() {
        return new Period(kind, start.minus(1, kind.length), zone, asOf);
    }

    /** The running one of the same length. */
    public Period now() {
        return of(kind, LocalDate.ofInstant(asOf, zone), zone, asOf);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from()) && at.isBefore(to());
    }

    /** It begins after the moment it is looked at: nothing can have happened in it. */
    public boolean ahead() {
        return from().isAfter(asOf);
    }

    /** The same place seen in another length: today where this one contains it, its first day otherwise. */
    public Period as(Kind other) {
        return of(other, contains(asOf) ? LocalDate.ofInstant(asOf, zone) : start, zone, asOf);
    }
}
