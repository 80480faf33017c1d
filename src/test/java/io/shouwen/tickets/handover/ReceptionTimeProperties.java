package io.shouwen.tickets.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.tickets.PlainTicket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Minutes count while the service centre is open, and only then. */
class ReceptionTimeProperties {

    private static final ReceptionHours HOURS =
            new ReceptionHours(LocalTime.of(7, 0), LocalTime.of(19, 0), ZoneId.of("Asia/Shanghai"));

    /** Puts its clocks forward on 2026-03-29 and back on 2026-10-25. */
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Its day begins when the world's is hours old. */
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Example
    void what_is_handed_over_in_the_evening_is_answered_in_the_morning() {
        assertThat(after("2026-11-23T09:00", 120)).isEqualTo(PlainTicket.at("2026-11-23T11:00"));
        assertThat(after("2026-11-23T18:30", 120)).isEqualTo(PlainTicket.at("2026-11-24T08:30"));
        assertThat(after("2026-11-23T17:00", 120)).isEqualTo(PlainTicket.at("2026-11-23T19:00"));
        assertThat(after("2026-11-23T23:30", 60)).isEqualTo(PlainTicket.at("2026-11-24T08:00"));
        assertThat(after("2026-11-23T03:00", 60)).isEqualTo(PlainTicket.at("2026-11-23T08:00"));
        assertThat(after("2026-11-23T07:00", 1440)).isEqualTo(PlainTicket.at("2026-11-24T19:00"));
    }

    @Example
    void a_project_open_around_the_clock_counts_every_minute() {
        for (String hour : new String[] {"00:00", "07:00"}) {
            LocalTime at = LocalTime.parse(hour);
            Instant from = PlainTicket.at("2026-11-23T23:30");
            assertThat(ReceptionTime.after(new ReceptionHours(at, at, HOURS.zone()), from, Duration.ofMinutes(90)))
                    .isEqualTo(PlainTicket.at("2026-11-24T01:00"));
        }
    }

    @Property
    void the_open_minutes_between_are_exactly_those_asked_for(
            @ForAll @IntRange(max = 2_880 * 366) int begin,
            @ForAll @IntRange(min = 10, max = 2880) int minutes,
            @ForAll boolean west,
            @ForAll @IntRange(max = 1400) int opens,
            @ForAll @IntRange(min = 1, max = 39) int length) {
        LocalTime opening = LocalTime.ofSecondOfDay(opens * 60L);
        LocalTime closing = LocalTime.ofSecondOfDay(Math.min(1439, opens + length * 30L) * 60L);
        ReceptionHours hours = new ReceptionHours(opening, closing, west ? NEW_YORK : BERLIN);
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(begin * 30L);
        Instant to = ReceptionTime.after(hours, from, Duration.ofMinutes(minutes));
        assertThat(open(hours, from, to)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(open(hours, to.minusSeconds(1), to)).as("it ends while open").isEqualTo(Duration.ofSeconds(1));
    }

    /** Another way of counting: day by day, the span cut to the opening hours. */
    private static Duration open(ReceptionHours hours, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, hours.zone());
        for (LocalDate day = LocalDate.ofInstant(from, hours.zone()); !day.isAfter(last); day = day.plusDays(1)) {
            Instant opens = day.atTime(hours.opensAt()).atZone(hours.zone()).toInstant();
            Instant closes = day.atTime(hours.closesAt()).atZone(hours.zone()).toInstant();
            Instant start = opens.isAfter(from) ? opens : from;
            Instant end = closes.isBefore(to) ? closes : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    private static Instant after(String from, int minutes) {
        return ReceptionTime.after(HOURS, PlainTicket.at(from), Duration.ofMinutes(minutes));
    }
}
