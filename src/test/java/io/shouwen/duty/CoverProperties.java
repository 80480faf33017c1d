package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comings and goings there were: what was covered and the gaps are what was due, to the minute. */
@Clause("2.1.1")
class CoverProperties {

    private static final UUID POST = new UUID(0, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A desk from seven to seven over a fortnight in which the clocks are put back. */
    private static List<Span> fortnight() {
        List<Span> due = new ArrayList<>();
        for (int day = 18; day <= 31; day++) {
            LocalDate date = LocalDate.of(2026, 10, day);
            due.add(new Span(
                    date.atTime(7, 0).atZone(BERLIN).toInstant(),
                    date.atTime(19, 0).atZone(BERLIN).toInstant()));
        }
        return due;
    }

    /** The control room over the same nights; one of them has an hour more. */
    private static List<Span> nights() {
        List<Span> due = new ArrayList<>();
        for (int day = 18; day <= 30; day++) {
            LocalDate date = LocalDate.of(2026, 10, day);
            due.add(new Span(
                    date.atTime(19, 0).atZone(BERLIN).toInstant(),
                    date.plusDays(1).atTime(7, 0).atZone(BERLIN).toInstant()));
        }
        return due;
    }

    @Property
    void covered_and_gaps_are_what_was_due(@ForAll("history") List<DutySpan> history, @ForAll("moment") Instant now) {
        for (List<Span> due : List.of(fortnight(), nights())) {
            Cover cover = Cover.of(due, history, now);
            Duration covered = Cover.total(cover.covered());
            Duration missed = Cover.total(cover.gaps());
            assertThat(covered.plus(missed)).isEqualTo(Cover.total(cover.due()));
            assertThat(cover.minutesCovered() + missed.toMinutes()).isEqualTo(cover.minutesDue());
            assertThat(cover.minutesCovered()).isBetween(0L, cover.minutesDue());
        }
    }

    @Property
    void the_order_in_which_they_are_told_makes_no_difference(
            @ForAll("history") List<DutySpan> history, @ForAll("moment") Instant now, @ForAll Random chance) {
        Cover before = Cover.of(fortnight(), history, now);
        List<DutySpan> mixed = new ArrayList<>(history);
        Collections.shuffle(mixed, chance);
        Cover after = Cover.of(fortnight(), mixed, now);
        assertThat(after.covered()).isEqualTo(before.covered());
        assertThat(after.gaps()).isEqualTo(before.gaps());
    }

    @Property
    void nothing_after_now_is_due_and_nobody_more_makes_a_gap_longer(
            @ForAll("history") List<DutySpan> history, @ForAll("span") DutySpan more, @ForAll("moment") Instant now) {
        Cover before = Cover.of(fortnight(), history, now);
        assertThat(before.due()).allSatisfy(span -> assertThat(span.end()).isBeforeOrEqualTo(now));
        List<DutySpan> with = new ArrayList<>(history);
        with.add(more);
        assertThat(Cover.of(fortnight(), with, now).minutesCovered()).isGreaterThanOrEqualTo(before.minutesCovered());
    }

    @Property
    void gaps_ahead_are_those_behind_when_the_time_has_come(@ForAll("history") List<DutySpan> history) {
        Instant after = fortnight().getLast().end();
        List<DutySpan> ended = history.stream()
                .map(span -> span.off() == null ? new DutySpan(POST, span.staffId(), span.on(), after) : span)
                .filter(span -> span.on().isBefore(after))
                .toList();
        assertThat(Cover.total(Cover.of(fortnight(), ended, after).gaps()))
                .isEqualTo(Cover.total(Cover.of(fortnight(), history, after).gaps()));
    }

    @Provide
    Arbitrary<List<DutySpan>> history() {
        return span().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<DutySpan> span() {
        return Combinators.combine(
                        moment(),
                        Arbitraries.integers().between(1, 20 * 60),
                        Arbitraries.integers().between(0, 9))
                .as((on, minutes, running) ->
                        new DutySpan(POST, POST, on, running == 0 ? null : on.plus(Duration.ofMinutes(minutes))));
    }

    @Provide
    Arbitrary<Instant> moment() {
        Instant begin = Instant.parse("2026-10-17T12:00:00Z");
        return Arbitraries.integers().between(0, 15 * 24 * 60).map(minute -> begin.plus(Duration.ofMinutes(minute)));
    }
}
