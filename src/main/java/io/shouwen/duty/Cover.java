package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The covered time and the gaps of one post; together they are the due time. One person covers the post; how many it
 * needs is a matter of the roster.
 *
 * @param due spans that do not overlap
 * @param there sign-ons, in any order, possibly overlapping
 */
@Clause("2.1.1")
record Cover(List<Span> due, Collection<Span> there) {

    /** Computes the cover of one post up to {@code until}; a running sign-on counts until then. */
    static Cover of(Collection<Span> due, Collection<DutySpan> there, Instant until) {
        return new Cover(
                due.stream()
                        .filter(span -> span.begin().isBefore(until))
                        .map(span -> new Span(span.begin(), span.end().isBefore(until) ? span.end() : until))
                        .toList(),
                there.stream()
                        .filter(span -> span.before(until))
                        .map(span -> span.until(until))
                        .toList());
    }

    List<Span> covered() {
        return due.stream().flatMap(span -> span.covered(there).stream()).toList();
    }

    List<Span> gaps() {
        return due.stream().flatMap(span -> span.uncovered(there).stream()).toList();
    }

    long minutesDue() {
        return total(due).toMinutes();
    }

    /** Whole minutes, rounded down. */
    long minutesCovered() {
        return total(covered()).toMinutes();
    }

    static Duration total(Collection<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
