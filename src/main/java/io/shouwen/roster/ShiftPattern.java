package io.shouwen.roster;

import io.shouwen.platform.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * A named shift of a post, e.g. 早班 7:00-13:00. An end not after its begin lies on the next day.
 *
 * @param key one digit or capital letter, chosen with it in the grid
 * @param version counts its changes
 */
record ShiftPattern(UUID id, UUID postId, String key, String name, LocalTime begins, LocalTime ends, int version) {

    Span on(LocalDate day, ZoneId zone) {
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

    String times() {
        return Clocks.range(begins, ends);
    }
}
