package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.PostHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence. Conflicts with shifts are decided by the hours, so a night shift of the day before conflicts with leave
 * in the morning it reaches into.
 *
 * @param begins time of the first day; null for the whole day
 * @param ends time of the last day; null for the whole day
 */
@Clause("2.1.1")
record Leave(
        UUID staffId,
        LeaveKind kind,
        LocalDate from,
        @Nullable LocalTime begins,
        LocalDate to,
        @Nullable LocalTime ends) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static Leave wholeDays(UUID staffId, LeaveKind kind, LocalDate from, LocalDate to) {
        return new Leave(staffId, kind, from, null, to, null);
    }

    /** Whether the end is not after the begin. */
    boolean backwards() {
        return to.isBefore(from) || to.equals(from) && begins != null && ends != null && !begins.isBefore(ends);
    }

    Span span(ZoneId zone) {
        return new Span(
                PostHours.at(begins == null ? from.atStartOfDay() : from.atTime(begins), zone),
                PostHours.at(ends == null ? to.plusDays(1).atStartOfDay() : to.atTime(ends), zone));
    }

    boolean takes(UUID staff, Span shift, ZoneId zone) {
        return staffId.equals(staff) && span(zone).overlaps(shift);
    }

    /** Whether it covers any part of the day. */
    boolean on(UUID staff, LocalDate day) {
        return staffId.equals(staff) && !day.isBefore(from) && !day.isAfter(to);
    }

    String fromText() {
        return begins == null ? from.toString() : from.atTime(begins).format(MINUTE);
    }

    String toText() {
        return ends == null ? to.toString() : to.atTime(ends).format(MINUTE);
    }
}
