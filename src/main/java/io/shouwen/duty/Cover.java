package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What should have been covered and who was there. Somebody is enough: how many a post needs besides is the roster's
 * concern, not a gap. Covered time and gaps together are always what was due.
 *
 * @param due stretches that do not overlap
 * @param there in any order, overlapping or not
 */
@Clause("2.1.1")
record Cover(List<Span> due, Collection<Span> there) {

    /** Of one post up to a moment; what is due later is left out, who is still there has been until then. */
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

    /** Whole minutes, a begun one not counted. */
    long minutesCovered() {
        return total(covered()).toMinutes();
    }

    static Duration total(Collection<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
