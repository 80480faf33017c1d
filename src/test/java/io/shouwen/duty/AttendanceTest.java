package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.duty.Attendance.Shift;
import io.shouwen.duty.Attendance.Worked;
import io.shouwen.duty.view.AttendancePage.Line;
import io.shouwen.platform.Clause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("2.1.1")
class AttendanceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID LIN = new UUID(0, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-03-31T15:00:00Z");

    @Test
    void who_came_in_time_and_stayed_was_neither_late_nor_early() {
        Line line = line(worked(FIRST, "2026-03-02T23:00:40Z", "2026-03-03T10:59:20Z", false));
        assertThat(line.worked()).isEqualTo(1);
        assertThat(line.late()).isZero();
        assertThat(line.early()).isZero();
        assertThat(line.hours()).isEqualTo("11:58");
    }

    @Test
    void late_is_judged_by_the_first_coming_and_early_by_the_last_going() {
        Line line = line(
                worked(FIRST, "2026-03-02T23:10:00Z", "2026-03-03T04:00:00Z", false),
                worked(FIRST, "2026-03-03T05:00:00Z", "2026-03-03T10:30:00Z", false));
        assertThat(line.late()).isEqualTo(1);
        assertThat(line.early()).isEqualTo(1);
        assertThat(line.days()).isEqualTo(1);
    }

    @Test
    void a_lunch_with_a_stand_in_is_no_early_leaving() {
        Line line = line(
                worked(FIRST, "2026-03-02T23:00:00Z", "2026-03-03T04:00:00Z", false),
                worked(FIRST, "2026-03-03T05:00:00Z", "2026-03-03T11:00:00Z", false));
        assertThat(line.late()).isZero();
        assertThat(line.early()).isZero();
    }

    @Test
    void a_shift_nobody_came_for_is_missed_once_it_is_over() {
        assertThat(line().missed()).isEqualTo(1);
        assertThat(Attendance.of(
                                Map.of(LIN, "林"),
                                List.of(shift()),
                                List.of(),
                                ZONE,
                                Instant.parse("2026-03-03T10:00:00Z"))
                        .getFirst()
                        .missed())
                .isZero();
    }

    @Test
    void a_forgotten_sign_off_and_a_doubtful_place_are_counted() {
        Line line = line(worked(FIRST, "2026-03-02T23:00:00Z", "2026-03-03T11:00:00Z", true));
        assertThat(line.forgotten()).isEqualTo(1);
        assertThat(line.doubtful()).isEqualTo(1);
    }

    private static Line line(Worked... worked) {
        return Attendance.of(Map.of(LIN, "林"), List.of(shift()), List.of(worked), ZONE, NOW)
                .getFirst();
    }

    private static Shift shift() {
        return new Shift(FIRST, LIN, Instant.parse("2026-03-02T23:00:00Z"), Instant.parse("2026-03-03T11:00:00Z"));
    }

    private static Worked worked(UUID shift, String on, @Nullable String off, boolean odd) {
        return new Worked(LIN, shift, Instant.parse(on), off == null ? null : Instant.parse(off), odd, odd);
    }
}
