package io.shouwen.roster.pattern;

import io.shouwen.roster.PostHours;
import io.shouwen.roster.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A cycle of patterns that people work through day by day, such as 早早中中休休.
 *
 * @param days kind of days worked; the cycle also advances on other days
 * @param startsOn the day on which position 0 works the first pattern
 * @param cycle pattern ids; {@link Rotations#OFF} is a day off
 * @param positions each member's offset in the cycle on that day
 */
record Rotation(
        UUID id,
        UUID postId,
        String name,
        PostHours.Days days,
        LocalDate startsOn,
        List<UUID> cycle,
        Map<UUID, Integer> positions) {

    Optional<UUID> patternOf(UUID staffId, LocalDate day, WorkCalendar calendar) {
        Integer position = positions.get(staffId);
        if (position == null || !calendar.counts(days, day)) {
            return Optional.empty();
        }
        long passed = ChronoUnit.DAYS.between(startsOn, day) + position;
        UUID pattern = cycle.get((int) Math.floorMod(passed, (long) cycle.size()));
        return pattern.equals(Rotations.OFF) ? Optional.empty() : Optional.of(pattern);
    }
}
