package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as the planner sees it.
 *
 * @param day local day of its begin
 * @param published whether staff know it
 * @param dropped whether it is published but no longer in the draft: it ends with the next publication
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
