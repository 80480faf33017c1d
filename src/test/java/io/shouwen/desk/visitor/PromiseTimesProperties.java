package io.shouwen.desk.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.visitor.PromiseTimes.Choice;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Clause("3.2.2")
class PromiseTimesProperties {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ReceptionHours DAY = new ReceptionHours(LocalTime.of(8, 0), LocalTime.of(18, 30), SHANGHAI);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Provide
    Arbitrary<ReceptionHours> hours() {
        Arbitrary<Integer> opens = Arbitraries.integers().between(0, 1438);
        Arbitrary<Integer> open = Arbitraries.integers().between(1, 1439);
        Arbitrary<String> zones = Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin");
        return Combinators.combine(opens, open, zones)
                .as((from, length, zone) -> new ReceptionHours(
                        LocalTime.ofSecondOfDay(from * 60L),
                        LocalTime.ofSecondOfDay(Math.min(1439, from + length) * 60L),
                        ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 366 * 86_400L).map(START::plusSeconds);
    }

    @Property
    void whatever_is_offered_may_be_promised_and_something_always_is(
            @ForAll("hours") ReceptionHours hours, @ForAll("moments") Instant now) {
        PromiseTimes times = new PromiseTimes(hours);
        List<Choice> choices = times.choices(now);
        assertThat(choices)
                .isNotEmpty()
                .allSatisfy(
                        choice -> assertThat(times.refusal(choice.at(), now)).isNull());
        assertThat(choices).extracting(Choice::at).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void what_may_be_promised_lies_in_the_reception_hours_of_the_next_sixty_days(
            @ForAll("hours") ReceptionHours hours, @ForAll("moments") Instant now, @ForAll("moments") Instant at) {
        LocalTime time = at.atZone(hours.zone()).toLocalTime();
        boolean possible = !at.isBefore(now.plus(Duration.ofMinutes(10)))
                && !at.isAfter(now.plus(Duration.ofDays(60)))
                && !time.isBefore(hours.opensAt())
                && !time.isAfter(hours.closesAt());
        assertThat(new PromiseTimes(hours).refusal(at, now) == null).isEqualTo(possible);
    }

    @Example
    void in_the_morning_all_the_usual_times_are_offered() {
        assertThat(new PromiseTimes(DAY).choices(at("2026-12-01T09:02:30")))
                .containsExactly(
                        choice("half-hour", "2026-12-01T09:35:00"),
                        choice("two-hours", "2026-12-01T11:05:00"),
                        choice("today", "2026-12-01T17:00:00"),
                        choice("tomorrow", "2026-12-02T10:00:00"),
                        choice("tomorrow", "2026-12-02T17:00:00"),
                        choice("day-after", "2026-12-03T10:00:00"));
    }

    @Example
    void a_time_that_needs_no_rounding_stays() {
        assertThat(new PromiseTimes(DAY).choices(at("2026-12-01T09:05:00")).getFirst())
                .isEqualTo(choice("half-hour", "2026-12-01T09:35:00"));
    }

    @Example
    void in_the_evening_only_the_next_days_are_left_and_short_hours_move_the_times() {
        assertThat(new PromiseTimes(DAY).choices(at("2026-12-01T18:10:00")))
                .extracting(Choice::messageKey)
                .containsExactly(
                        "desk.visitor.when.tomorrow", "desk.visitor.when.tomorrow", "desk.visitor.when.day-after");
        ReceptionHours shorter = new ReceptionHours(LocalTime.of(11, 0), LocalTime.of(16, 0), SHANGHAI);
        assertThat(new PromiseTimes(shorter).choices(at("2026-12-01T20:00:00")))
                .containsExactly(
                        choice("tomorrow", "2026-12-02T11:00:00"),
                        choice("tomorrow", "2026-12-02T16:00:00"),
                        choice("day-after", "2026-12-03T11:00:00"));
    }

    private static Choice choice(String key, String at) {
        return new Choice("desk.visitor.when." + key, at(at));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
