package io.shouwen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.PostHours.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Clause("2.1.1")
class PostHoursProperties {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    @Property
    void a_post_kept_round_the_clock_is_due_for_as_long_as_the_day_really_is(
            @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone, @ForAll("times") LocalTime change) {
        Span whole = new Span(midnight(day, zone), midnight(day.plusDays(1), zone));
        List<Span> due = PostHours.due(List.of(daily(change, change)), whole, WorkCalendar.PLAIN, zone);
        assertThat(total(due)).isEqualTo(whole.length());
    }

    @Property
    void desk_and_control_room_cover_every_moment_exactly_once(
            @ForAll("spans") Span asked,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime opens,
            @ForAll("times") LocalTime closes) {
        if (opens.equals(closes)) {
            return;
        }
        List<Span> desk = PostHours.due(List.of(daily(opens, closes)), asked, WorkCalendar.PLAIN, zone);
        List<Span> control = PostHours.due(List.of(daily(closes, opens)), asked, WorkCalendar.PLAIN, zone);
        exactlyOnce(asked, desk, control);
    }

    @Property
    void so_they_do_when_the_reception_hours_change_from_a_day_on(
            @ForAll("spans") Span asked, @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate change) {
        List<PostHours> desk = List.of(
                hours(Days.DAILY, "07:00", "19:00", EVER, change.minusDays(1)),
                hours(Days.DAILY, "08:30", "20:00", change, null));
        List<PostHours> control = List.of(
                hours(Days.DAILY, "19:00", "07:00", EVER, change.minusDays(1)),
                hours(Days.DAILY, "20:00", "08:30", change, null));
        exactlyOnce(
                asked,
                PostHours.due(desk, asked, WorkCalendar.PLAIN, zone),
                PostHours.due(control, asked, WorkCalendar.PLAIN, zone));
    }

    @Property
    void workdays_and_restdays_make_up_all_days_whatever_the_holidays(
            @ForAll("spans") Span asked, @ForAll("zones") ZoneId zone, @ForAll("calendars") WorkCalendar calendar) {
        List<Span> worked =
                PostHours.due(List.of(hours(Days.WORKDAYS, "00:00", "00:00", EVER, null)), asked, calendar, zone);
        List<Span> rest =
                PostHours.due(List.of(hours(Days.RESTDAYS, "00:00", "00:00", EVER, null)), asked, calendar, zone);
        exactlyOnce(asked, worked, rest);
    }

    @Property
    void the_order_and_the_overlap_of_hours_are_no_matter(
            @ForAll("manyHours") List<PostHours> hours,
            @ForAll("spans") Span asked,
            @ForAll("zones") ZoneId zone,
            @ForAll long shuffle) {
        List<PostHours> other = new ArrayList<>(hours);
        Collections.shuffle(other, new Random(shuffle));
        other.addAll(hours);
        assertThat(PostHours.due(other, asked, WorkCalendar.PLAIN, zone))
                .isEqualTo(PostHours.due(hours, asked, WorkCalendar.PLAIN, zone));
    }

    @Property
    void what_is_covered_and_what_is_not_make_up_what_is_due(
            @ForAll("manyHours") List<PostHours> hours,
            @ForAll("spans") Span asked,
            @ForAll("shifts") List<Span> shifts,
            @ForAll("zones") ZoneId zone) {
        for (Span due : PostHours.due(hours, asked, WorkCalendar.PLAIN, zone)) {
            exactlyOnce(due, due.least(shifts, 2), due.uncovered(shifts, 2));
        }
    }

    @Property
    void asking_for_two_halves_is_asking_for_the_whole(
            @ForAll("manyHours") List<PostHours> hours, @ForAll("spans") Span asked, @ForAll("zones") ZoneId zone) {
        Instant middle = asked.begin().plus(asked.length().dividedBy(2));
        Duration halves = total(PostHours.due(hours, new Span(asked.begin(), middle), WorkCalendar.PLAIN, zone))
                .plus(total(PostHours.due(hours, new Span(middle, asked.end()), WorkCalendar.PLAIN, zone)));
        assertThat(halves).isEqualTo(total(PostHours.due(hours, asked, WorkCalendar.PLAIN, zone)));
    }

    private static void exactlyOnce(Span asked, List<Span> some, List<Span> others) {
        List<Span> both = new ArrayList<>(some);
        both.addAll(others);
        assertThat(asked.uncovered(both)).isEmpty();
        assertThat(asked.least(both, 2)).isEmpty();
        assertThat(total(both)).isEqualTo(asked.length());
    }

    private static Duration total(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return PostHours.at(LocalDateTime.of(day, LocalTime.MIDNIGHT), zone);
    }

    private static PostHours daily(LocalTime begins, LocalTime ends) {
        return new PostHours(Days.DAILY, begins, ends, EVER, null);
    }

    private static PostHours hours(Days days, String begins, String ends, LocalDate from, @Nullable LocalDate to) {
        return new PostHours(days, LocalTime.parse(begins), LocalTime.parse(ends), from, to);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.of("Asia/Shanghai"),
                ZoneId.of("Europe/Berlin"),
                ZoneId.of("America/New_York"),
                ZoneId.of("Australia/Lord_Howe"));
    }

    /** Days around which clocks change in these zones, and any others. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.of("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04")
                        .map(LocalDate::parse),
                Arbitraries.integers().between(0, 800).map(LocalDate.of(2026, 1, 1)::plusDays));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 8000))
                .as((day, minute, length) -> {
                    Instant begin = midnight(day, ZoneId.of("UTC")).plus(Duration.ofMinutes(minute));
                    return new Span(begin, begin.plus(Duration.ofMinutes(length)));
                });
    }

    @Provide
    Arbitrary<List<Span>> shifts() {
        return spans().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.maps(days(), Arbitraries.of(WorkCalendar.Kind.values()))
                .ofMaxSize(8)
                .map(WorkCalendar::new);
    }

    @Provide
    Arbitrary<List<PostHours>> manyHours() {
        return Combinators.combine(Arbitraries.of(Days.values()), times(), times(), days())
                .as((days, begins, ends, from) -> new PostHours(days, begins, ends, from, from.plusDays(300)))
                .list()
                .ofMaxSize(4);
    }
}
