package io.shouwen.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("2.1.1")
class LeaveTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final UUID LIN = Ids.next();

    @Test
    void a_night_shift_of_the_day_before_reaches_into_leave_of_a_whole_day() {
        Span night = span("2026-11-29T19:00", "2026-11-30T07:00");
        assertThat(leave(null, null).takes(LIN, night, ZONE)).isTrue();
        assertThat(leave(LocalTime.of(7, 0), null).takes(LIN, night, ZONE)).isFalse();
        assertThat(leave(LocalTime.of(6, 59), null).takes(LIN, night, ZONE)).isTrue();
        assertThat(leave(null, null).takes(Ids.next(), night, ZONE)).isFalse();
    }

    @Test
    void leave_of_a_morning_leaves_the_evening_shift_alone() {
        Span evening = span("2026-11-30T15:00", "2026-11-30T23:00");
        assertThat(leave(null, LocalTime.of(12, 0)).takes(LIN, evening, ZONE)).isFalse();
        assertThat(leave(null, null).takes(LIN, evening, ZONE)).isTrue();
        assertThat(leave(null, null).takes(LIN, span("2026-12-01T00:00", "2026-12-01T08:00"), ZONE))
                .isFalse();
    }

    @Test
    void it_ends_after_it_begins() {
        assertThat(leave(null, null).backwards()).isFalse();
        assertThat(leave(LocalTime.of(7, 0), LocalTime.of(12, 0)).backwards()).isFalse();
        assertThat(leave(LocalTime.of(12, 0), LocalTime.of(12, 0)).backwards()).isTrue();
        assertThat(Leave.wholeDays(LIN, LeaveKind.ANNUAL, MONDAY, MONDAY.minusDays(1))
                        .backwards())
                .isTrue();
        Leave night =
                new Leave(LIN, LeaveKind.SICK, MONDAY, LocalTime.of(19, 0), MONDAY.plusDays(1), LocalTime.of(7, 0));
        assertThat(night.backwards()).isFalse();
    }

    @Test
    void a_calendar_shows_it_on_every_day_it_touches() {
        Leave leave = Leave.wholeDays(LIN, LeaveKind.ANNUAL, MONDAY, MONDAY.plusDays(1));
        assertThat(leave.on(LIN, MONDAY)).isTrue();
        assertThat(leave.on(LIN, MONDAY.plusDays(1))).isTrue();
        assertThat(leave.on(LIN, MONDAY.plusDays(2))).isFalse();
        assertThat(leave.on(LIN, MONDAY.minusDays(1))).isFalse();
        assertThat(leave.on(Ids.next(), MONDAY)).isFalse();
    }

    @Test
    void it_is_said_with_the_hours_where_it_has_some() {
        assertThat(leave(null, null).fromText()).isEqualTo("2026-11-30");
        assertThat(leave(null, null).toText()).isEqualTo("2026-11-30");
        assertThat(leave(LocalTime.of(7, 0), null).fromText()).isEqualTo("2026-11-30 07:00");
        assertThat(leave(null, LocalTime.of(12, 0)).toText()).isEqualTo("2026-11-30 12:00");
    }

    private static Leave leave(@Nullable LocalTime begins, @Nullable LocalTime ends) {
        return new Leave(LIN, LeaveKind.ANNUAL, MONDAY, begins, MONDAY, ends);
    }

    private static Span span(String begin, String end) {
        return new Span(Instant.parse(begin + ":00+08:00"), Instant.parse(end + ":00+08:00"));
    }
}
