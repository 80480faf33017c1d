package io.shouwen.roster.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.roster.PostHours;
import io.shouwen.roster.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final UUID XIAOWEN = UUID.randomUUID();
    private static final UUID MENGQI = UUID.randomUUID();
    private static final UUID EARLY = UUID.randomUUID();
    private static final UUID NIGHT = UUID.randomUUID();
    private static final WorkCalendar PLAIN = new WorkCalendar(Map.of());

    @Test
    void a_rotation_gives_each_the_own_place_in_the_round_and_holidays_off() {
        Rotation rotation = new Rotation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "早夜休",
                PostHours.Days.WORKDAYS,
                MONDAY,
                List.of(EARLY, NIGHT, Rotations.OFF),
                Map.of(XIAOWEN, 0, MENGQI, 1));
        assertThat(rotation.patternOf(XIAOWEN, MONDAY, PLAIN)).contains(EARLY);
        assertThat(rotation.patternOf(MENGQI, MONDAY, PLAIN)).contains(NIGHT);
        assertThat(rotation.patternOf(XIAOWEN, MONDAY.minusDays(3), PLAIN)).contains(EARLY);
        assertThat(rotation.patternOf(XIAOWEN, MONDAY.plusDays(2), PLAIN)).isEmpty();
        assertThat(rotation.patternOf(XIAOWEN, MONDAY, new WorkCalendar(Map.of(MONDAY, WorkCalendar.Kind.HOLIDAY))))
                .isEmpty();
    }
}
