package io.shouwen.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time from {@code begin} up to but without {@code end}; never empty. */
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

    /** The parts of these spans within it, in order, where they overlap counted once. */
    public List<Span> covered(Collection<Span> by) {
        return least(by, 1);
    }

    /** The parts of it that none of these spans covers, in order. */
    public List<Span> uncovered(Collection<Span> by) {
        return uncovered(by, 1);
    }

    /** The parts of it that fewer than {@code needed} of these spans cover, in order. */
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

    /** The parts of it that at least {@code needed} of these spans cover, in order and joined where they touch. */
    public List<Span> least(Collection<Span> by, int needed) {
        record Step(Instant at, int by) {}
        List<Step> steps = new ArrayList<>();
        for (Span span : by) {
            if (overlaps(span)) {
                steps.add(new Step(span.begin.isAfter(begin) ? span.begin : begin, 1));
                steps.add(new Step(span.end.isBefore(end) ? span.end : end, -1));
            }
        }
        // At one moment those who come are counted before those who go: a change of shift is no gap.
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
