package io.shouwen.roster;

import io.shouwen.platform.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as whoever makes the roster sees it.
 *
 * @param day the day it begins on, on the project's clocks
 * @param published known to staff
 * @param dropped published, but out of the draft: ends with the next publication
 */
record RosterShift(
        UUID id,
        UUID postId,
        UUID staffId,
        LocalDate day,
        Span span,
        @Nullable UUID patternId,
        boolean published,
        boolean dropped) {

    boolean in(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
