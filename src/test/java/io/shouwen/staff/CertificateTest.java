package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.staff.Certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Certificate CERTIFICATE = new Certificate("电工证", "T1", "", null, END);

    @Test
    void it_stands_good_then_soon_then_very_soon_and_is_good_on_its_last_day() {
        assertThat(CERTIFICATE.standing(END.minusDays(61))).isEqualTo(Standing.GOOD);
        assertThat(CERTIFICATE.standing(END.minusDays(60))).isEqualTo(Standing.SOON);
        assertThat(CERTIFICATE.standing(END.minusDays(30))).isEqualTo(Standing.VERY_SOON);
        assertThat(CERTIFICATE.standing(END)).isEqualTo(Standing.VERY_SOON);
        assertThat(CERTIFICATE.standing(END.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void one_without_end_stays_good_and_reminds_of_nothing() {
        Certificate lasting = new Certificate("管理员证", "", "", null, null);
        assertThat(lasting.standing(END)).isEqualTo(Standing.GOOD);
        assertThat(lasting.alarms(ZONE, Instant.EPOCH)).isEmpty();
    }

    @Test
    void it_reminds_60_and_30_days_before_and_alarms_the_day_after() {
        assertThat(CERTIFICATE.alarms(ZONE, Instant.parse("2026-01-01T00:00:00Z")))
                .containsExactly(
                        new Alarm(0, Instant.parse("2026-11-01T01:00:00Z")),
                        new Alarm(1, Instant.parse("2026-12-01T01:00:00Z")),
                        new Alarm(2, Instant.parse("2027-01-01T01:00:00Z")));
    }

    @Test
    void written_down_late_only_the_latest_level_is_raised_at_once() {
        assertThat(levels("2026-11-20T00:00:00Z")).containsExactly(0, 1, 2);
        assertThat(levels("2026-12-20T00:00:00Z")).containsExactly(1, 2);
        assertThat(levels("2027-02-01T00:00:00Z")).isEmpty();
    }

    private static List<Integer> levels(String now) {
        return CERTIFICATE.alarms(ZONE, Instant.parse(now)).stream()
                .map(Alarm::level)
                .toList();
    }
}
