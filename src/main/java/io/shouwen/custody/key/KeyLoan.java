package io.shouwen.custody.key;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are out, and the nights over which a supervisor let them. A night lasts from the reception's closing time to
 * its opening on the next day and is named by the day it begins.
 *
 * @param id of the step that lent them
 * @param borrower member of staff; null for a stranger
 * @param until when they are to be back, as agreed
 * @param back when the last piece was back; null while some are out
 * @param nights with a supervisor's leave
 */
@Clause("4.1.2.8")
record KeyLoan(
        UUID id,
        UUID key,
        @Nullable UUID borrower,
        UUID lender,
        Instant lentAt,
        Instant until,
        @Nullable Instant back,
        Set<LocalDate> nights) {

    /**
     * When they are due: as agreed, but not over a night without leave. Before such a night they come back by closing
     * time; what was lent in the night itself, by the time the reception opens.
     */
    Instant due(ReceptionHours hours) {
        LocalDate day = LocalDate.ofInstant(lentAt, hours.zone()).minusDays(1);
        while (closing(day, hours).isBefore(until) && hours.opensAt().isBefore(hours.closesAt())) {
            Instant closing = closing(day, hours);
            Instant opening = opening(day, hours);
            if (opening.isAfter(lentAt) && !nights.contains(day)) {
                Instant latest = lentAt.isBefore(closing) ? closing : opening;
                return latest.isBefore(until) ? latest : until;
            }
            day = day.plusDays(1);
        }
        return until;
    }

    /** The night that has begun, or the next one. */
    static LocalDate night(ReceptionHours hours, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        LocalDate yesterday = today.minusDays(1);
        return now.isBefore(opening(yesterday, hours)) ? yesterday : today;
    }

    @Nullable
    RuleBroken mayStayOut(LocalDate night, Actor by) {
        if (!by.is(Role.SUPERVISOR, Role.MANAGER)) {
            return new RuleBroken("4.1.2.8", "custody.key.rule.supervisor-only");
        }
        if (back != null) {
            return new RuleBroken("4.1.2.8", "custody.rule.not-out");
        }
        return nights.contains(night) ? new RuleBroken("4.1.2.8", "custody.key.rule.night-approved") : null;
    }

    KeyLoan over(LocalDate night) {
        Set<LocalDate> more = new HashSet<>(nights);
        more.add(night);
        return new KeyLoan(id, key, borrower, lender, lentAt, until, back, Set.copyOf(more));
    }

    private static Instant closing(LocalDate day, ReceptionHours hours) {
        return day.atTime(hours.closesAt()).atZone(hours.zone()).toInstant();
    }

    private static Instant opening(LocalDate nightOf, ReceptionHours hours) {
        return nightOf.plusDays(1).atTime(hours.opensAt()).atZone(hours.zone()).toInstant();
    }
}
