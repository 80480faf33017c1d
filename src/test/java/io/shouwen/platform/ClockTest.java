package io.shouwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void a_moment_is_no_finer_than_the_database_keeps_it() {
        Clock clock = new ClockConfiguration().clock();
        assertThat(Stream.generate(clock::instant).limit(1000))
                .allSatisfy(at -> assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.MICROS)))
                .isSortedAccordingTo(Instant::compareTo);
    }
}
