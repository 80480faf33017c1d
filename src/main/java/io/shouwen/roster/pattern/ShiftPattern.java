package io.shouwen.roster.pattern;

import io.shouwen.platform.Span;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.PostHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * A named shift of a post, such as 早班 7:00-13:00. An end that is not after the begin is on the next day.
 *
 * @param key a digit or capital letter that sets it in the grid
 * @param version version number for the optimistic lock
 */
public record ShiftPattern(
        UUID id, UUID postId, String key, String name, LocalTime begins, LocalTime ends, int version) {

    public Span on(LocalDate day, ZoneId zone) {
        return new Span(
                PostHours.at(day.atTime(begins), zone),
                PostHours.at((ends.isAfter(begins) ? day : day.plusDays(1)).atTime(ends), zone));
    }

    Map<String, String> typed() {
        return Map.of(
                "name", name,
                "key", key,
                "begins", begins.toString(),
                "ends", ends.toString(),
                "version", String.valueOf(version));
    }

    public String times() {
        return Clocks.range(begins, ends);
    }
}
