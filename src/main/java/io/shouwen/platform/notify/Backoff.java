package io.shouwen.platform.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The retry times of a message: the delay doubles at each attempt, up to an hour, with 20 % jitter so that messages
 * that failed together are not retried together.
 */
record Backoff(Duration first, int tries) {

    static final Duration LONGEST = Duration.ofHours(1);

    /**
     * @param attempts number of attempts so far, from 1
     * @param random from 0 to 1
     * @return empty if there is no further attempt
     */
    Optional<Instant> next(int attempts, Instant now, double random) {
        if (attempts >= tries) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(attempts - 1, 20);
        long wait = Math.min(doubled, LONGEST.toMillis());
        return Optional.of(now.plusMillis(Math.round(wait * (0.8 + 0.4 * random))));
    }
}
