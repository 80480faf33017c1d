package io.shouwen.custody.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickupTermsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 30 November, 23:30 in the project. */
    private static final Instant LATE = Instant.parse("2026-11-30T15:30:00Z");

    private final PickupTerms terms = new PickupTerms(List.of(1, 3), 7, 2);

    @Test
    void days_are_counted_from_the_day_of_arrival_in_the_project() {
        assertThat(terms.due(LATE, ZONE)).isEqualTo("2026-12-07T16:00:00Z");
        assertThat(terms.reminders(LATE, ZONE))
                .containsExactly(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-03T02:00:00Z"));
        assertThat(terms.lastDay(LATE, ZONE)).isEqualTo("2026-12-07T01:00:00Z");
        assertThat(terms.escalated(LATE, ZONE)).isEqualTo("2026-12-10T01:00:00Z");
    }

    @Test
    void reminders_ascend_and_come_before_the_limit() {
        assertThat(terms.remindsInTime()).isTrue();
        assertThat(new PickupTerms(List.of(), 7, 0).remindsInTime()).isTrue();
        assertThat(new PickupTerms(List.of(7), 7, 0).remindsInTime()).isTrue();
        assertThat(new PickupTerms(List.of(8), 7, 0).remindsInTime()).isFalse();
        assertThat(new PickupTerms(List.of(0, 1), 7, 0).remindsInTime()).isFalse();
        assertThat(new PickupTerms(List.of(3, 1), 7, 0).remindsInTime()).isFalse();
        assertThat(new PickupTerms(List.of(1, 1), 7, 0).remindsInTime()).isFalse();
        assertThat(new PickupTerms(List.of(1, 2, 3, 4, 5), 7, 0).remindsInTime())
                .isTrue();
        assertThat(new PickupTerms(List.of(1, 2, 3, 4, 5, 6), 7, 0).remindsInTime())
                .isFalse();
    }

    @Test
    void days_are_read_as_they_are_typed() {
        assertThat(PickupTerms.days(" 1, 3，5、7 ")).contains(List.of(1, 3, 5, 7));
        assertThat(PickupTerms.days("")).contains(List.of());
        assertThat(PickupTerms.days("morgen")).isEmpty();
        assertThat(PickupTerms.days("1.5")).isEmpty();
    }
}
