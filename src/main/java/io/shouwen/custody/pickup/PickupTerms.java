package io.shouwen.custody.pickup;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long parcels wait in a project. Days are counted from the day a parcel came in; what came in before a change keeps its
 * limit.
 *
 * @param remindDays after how many days the addressee is reminded, in ascending order
 * @param limitDays the last day on which it may be picked up
 * @param graceDays days after the limit until the supervisor is told of a parcel that is still here
 */
@Clause("3.4.5")
record PickupTerms(List<Integer> remindDays, int limitDays, int graceDays) {

    static final PickupTerms USUAL = new PickupTerms(List.of(1, 3), 7, 2);
    static final int LONGEST = 60;
    static final int MOST_REMINDERS = 5;

    private static final LocalTime REMIND = LocalTime.of(10, 0);
    private static final LocalTime TELL = LocalTime.of(9, 0);

    PickupTerms {
        remindDays = List.copyOf(remindDays);
    }

    /** The days as they are typed, such as {@code 1, 3}; empty if it is no list of days. */
    static Optional<List<Integer>> days(String typed) {
        List<String> parts = Arrays.stream(typed.strip().split("[\\s,，、]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().allMatch(part -> part.matches("\\d{1,2}"))
                ? Optional.of(parts.stream().map(Integer::valueOf).toList())
                : Optional.empty();
    }

    /** Reminders lie in ascending order before the limit. */
    boolean remindsInTime() {
        return remindDays.size() <= MOST_REMINDERS
                && remindDays.stream().allMatch(day -> day >= 1 && day <= limitDays)
                && remindDays.equals(remindDays.stream().distinct().sorted().toList());
    }

    /** The end of the last day. */
    Instant due(Instant received, ZoneId zone) {
        return at(received, limitDays + 1, LocalTime.MIDNIGHT, zone);
    }

    /** When the addressee is reminded. */
    List<Instant> reminders(Instant received, ZoneId zone) {
        return remindDays.stream().map(day -> at(received, day, REMIND, zone)).toList();
    }

    /** In the morning of the last day the desk is reminded, so that it may still call. */
    Instant lastDay(Instant received, ZoneId zone) {
        return at(received, limitDays, TELL, zone);
    }

    /** When the supervisor is told. */
    Instant escalated(Instant received, ZoneId zone) {
        return at(received, limitDays + 1 + graceDays, TELL, zone);
    }

    private static Instant at(Instant received, int days, LocalTime time, ZoneId zone) {
        return LocalDate.ofInstant(received, zone)
                .plusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
