package io.shouwen.roster;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a post must be covered, in the project's local time. An end that is not after the begin is on the next
 * day; equal times mean 24 hours. A window over midnight belongs to the day of its begin.
 *
 * @param validFrom first day of validity, from midnight
 * @param validTo last day of validity, to midnight; null if unlimited
 */
@Clause("2.1.1")
public record PostHours(
        Days days,
        LocalTime begins,
        LocalTime ends,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public enum Days {
        DAILY,
        WORKDAYS,
        RESTDAYS
    }

    /** The spans within {@code asked} in which any of these hours requires cover, sorted and merged. */
    static List<Span> due(Collection<PostHours> hours, Span asked, WorkCalendar calendar, ZoneId zone) {
        return asked.covered(hours.stream()
                .flatMap(each -> each.windows(asked, calendar, zone).stream())
                .toList());
    }

    private List<Span> windows(Span asked, WorkCalendar calendar, ZoneId zone) {
        Instant from = at(validFrom.atStartOfDay(), zone);
        Instant to = validTo == null ? Instant.MAX : at(validTo.plusDays(1).atStartOfDay(), zone);
        List<Span> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(asked.end(), zone);
        for (LocalDate day = LocalDate.ofInstant(asked.begin(), zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (calendar.counts(days, day)) {
                window(day, from, to, zone).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Span> window(LocalDate day, Instant from, Instant to, ZoneId zone) {
        Instant begin = at(day.atTime(begins), zone);
        Instant end = at((ends.isAfter(begins) ? day : day.plusDays(1)).atTime(ends), zone);
        Instant later = begin.isAfter(from) ? begin : from;
        Instant earlier = end.isBefore(to) ? end : to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }

    /**
     * Converts local time to an instant: a time skipped by a clock change becomes the moment of the change, a repeated
     * one its first occurrence. So a later local time is never an earlier instant, and adjacent windows stay adjacent.
     */
    public static Instant at(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition skipped = zone.getRules().getTransition(time);
        return skipped != null && skipped.isGap()
                ? skipped.getInstant()
                : time.atZone(zone).toInstant();
    }
}
