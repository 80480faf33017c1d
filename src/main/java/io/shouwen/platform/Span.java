package io.shouwen.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A non-empty period from {@code begin} (inclusive) to {@code end} (exclusive). */
public record Span(Instant begin, Instant end) {

    public Span {
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException(begin + " is not before " + end);
        }
    }

    public Duration length() {
        return Duration.between(begin, end);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(begin) && at.isBefore(end);
    }

    public boolean overlaps(Span other) {
        return begin.isBefore(other.end) && other.begin.isBefore(end);
    }

    /** The intersections with these spans, sorted; overlaps are counted once. */
    public List<Span> covered(Collection<Span> by) {
        return least(by, 1);
    }

    /** The parts that none of these spans covers, sorted. */
    public List<Span> uncovered(Collection<Span> by) {
        return uncovered(by, 1);
    }

    /** The parts that fewer than {@code needed} of these spans cover, sorted. */
    public List<Span> uncovered(Collection<Span> by, int needed) {
        List<Span> gaps = new ArrayList<>();
        Instant from = begin;
        for (Span kept : least(by, needed)) {
            if (from.isBefore(kept.begin)) {
                gaps.add(new Span(from, kept.begin));
            }
            from = kept.end;
        }
        if (from.isBefore(end)) {
            gaps.add(new Span(from, end));
        }
        return gaps;
    }

    /** The parts that at least {@code needed} of these spans cover, sorted; adjacent parts are merged. */
    public List<Span> least(Collection<Span> by, int needed) {
        record Step(Instant at, int by) {}
        List<Step> steps = new ArrayList<>();
        for (Span span : by) {
            if (overlaps(span)) {
                steps.add(new Step(span.begin.isAfter(begin) ? span.begin : begin, 1));
                steps.add(new Step(span.end.isBefore(end) ? span.end : end, -1));
            }
        }
        // At the same moment begins are counted before ends, so that a change of shift is no gap.
        steps.sort(Comparator.comparing(Step::at)
                .thenComparing(Comparator.comparingInt(Step::by).reversed()));
        List<Span> found = new ArrayList<>();
        int there = 0;
        Instant since = begin;
        for (Step step : steps) {
            int before = there;
            there += step.by();
            if (before < needed && there >= needed) {
                since = step.at();
            } else if (before >= needed && there < needed && since.isBefore(step.at())) {
                found.add(new Span(since, step.at()));
            }
        }
        return found;
    }
}
