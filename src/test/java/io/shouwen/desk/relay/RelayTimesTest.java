package io.shouwen.desk.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a relayed message must be acknowledged. */
@Clause("3.1.6")
class RelayTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ReceptionHours HOURS = new ReceptionHours(LocalTime.of(7, 0), LocalTime.of(19, 0), ZONE);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T09:00, 2026-11-30T13:00",
        "2026-11-30T15:00, 2026-11-30T19:00",
        "2026-11-30T15:01, 2026-12-01T07:01",
        "2026-11-30T17:30, 2026-12-01T09:30",
        "2026-11-30T19:00, 2026-12-01T11:00",
        "2026-11-30T23:00, 2026-12-01T11:00",
        "2026-11-30T03:00, 2026-11-30T11:00"
    })
    void the_usual_time_runs_only_while_the_reception_is_open(String taken, String due) {
        assertThat(RelayTimes.USUAL.due(false, at(taken), HOURS)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T09:00, 2026-11-30T09:30", "2026-11-30T23:50, 2026-12-01T00:20"})
    void an_urgent_one_does_not_wait_for_the_morning(String taken, String due) {
        assertThat(RelayTimes.USUAL.due(true, at(taken), HOURS)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T09:00, 2026-11-30T13:00", "2026-11-30T23:00, 2026-12-01T03:00"})
    void without_hours_every_minute_counts(String taken, String due) {
        ReceptionHours none = new ReceptionHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZONE);
        assertThat(RelayTimes.USUAL.due(false, at(taken), none)).isEqualTo(at(due));
    }

    @Property
    void a_later_message_is_never_due_earlier_and_always_within_the_hours(
            @ForAll @IntRange(max = 5000) int minute,
            @ForAll @IntRange(min = 1, max = 600) int later,
            @ForAll @IntRange(min = 5, max = 1440) int wait) {
        RelayTimes times = new RelayTimes(Duration.ofMinutes(30), Duration.ofMinutes(wait));
        Instant first = at("2026-11-30T00:00").plus(Duration.ofMinutes(minute));
        Instant due = times.due(false, first, HOURS);
        assertThat(times.due(false, first.plus(Duration.ofMinutes(later)), HOURS))
                .isAfterOrEqualTo(due);
        assertThat(Duration.between(first, due)).isGreaterThanOrEqualTo(Duration.ofMinutes(wait));
        assertThat(due.atZone(ZONE).toLocalTime()).isBetween(HOURS.opensAt(), HOURS.closesAt());
    }
}
