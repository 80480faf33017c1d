package io.shouwen.platform.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When something was, by a phone whose clock may be wrong. */
@Clause("4.2.1")
class FieldPhoneTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ME = new UUID(0, 1);

    private static Instant corrected(int skewSeconds, int ago) {
        FieldPhone sender = new FieldPhone(
                new ProjectRef(ME, "jinxiu", "锦绣花园", ZoneId.of("Asia/Shanghai")),
                Actor.of(ME, "秦小满"),
                ME,
                NOW,
                Duration.ofSeconds(skewSeconds));
        return sender.corrected(NOW.minusSeconds(ago));
    }

    @Test
    void a_clock_that_is_ahead_is_taken_back_however_little() {
        assertThat(corrected(-19_800, -19_740)).isEqualTo(NOW.minusSeconds(60));
        assertThat(corrected(-1, 60)).isEqualTo(NOW.minusSeconds(61));
    }

    @Test
    void a_clock_that_is_behind_is_put_on_by_more_than_the_network_may_take() {
        assertThat(corrected(120, 600)).isEqualTo(NOW.minusSeconds(600));
        assertThat(corrected(121, 600)).isEqualTo(NOW.minusSeconds(479));
    }

    @Test
    void nothing_was_later_than_it_arrived() {
        assertThat(corrected(0, -30)).isEqualTo(NOW);
        assertThat(corrected(600, 300)).isEqualTo(NOW);
        assertThat(corrected(0, 0)).isEqualTo(NOW);
    }
}
