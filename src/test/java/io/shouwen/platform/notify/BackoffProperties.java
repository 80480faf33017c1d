package io.shouwen.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Property
    void a_message_is_tried_as_often_as_said_and_then_given_up(
            @ForAll @IntRange(min = 1, max = 60) int tries,
            @ForAll @IntRange(min = 1, max = 5000) int seconds,
            @ForAll @DoubleRange(max = 1) double random) {
        Backoff backoff = new Backoff(Duration.ofSeconds(seconds), tries);
        int made = 1;
        for (var next = backoff.next(made, NOW, random); next.isPresent(); next = backoff.next(made, NOW, random)) {
            Duration wait = Duration.between(NOW, next.get());
            assertThat(wait)
                    .isPositive()
                    .isLessThanOrEqualTo(Backoff.LONGEST.multipliedBy(6).dividedBy(5));
            made++;
        }
        assertThat(made).isEqualTo(tries);
    }

    @Property
    void each_wait_is_at_least_as_long_as_the_one_before_whatever_the_dice_say(
            @ForAll @IntRange(min = 1, max = 40) int attempt, @ForAll @DoubleRange(max = 1) double random) {
        Backoff backoff = new Backoff(Duration.ofSeconds(30), 100);
        Instant soonest = backoff.next(attempt + 1, NOW, 0).orElseThrow();
        Instant expected = backoff.next(attempt, NOW, 0.5).orElseThrow();
        assertThat(soonest)
                .isAfterOrEqualTo(
                        NOW.plus(Duration.between(NOW, expected).multipliedBy(4).dividedBy(5)));
        assertThat(backoff.next(attempt, NOW, random).orElseThrow())
                .isBetween(
                        backoff.next(attempt, NOW, 0).orElseThrow(),
                        backoff.next(attempt, NOW, 1).orElseThrow());
    }
}
