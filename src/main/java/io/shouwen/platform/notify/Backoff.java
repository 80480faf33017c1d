package io.shouwen.platform.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that did not get through is tried again: after twice the time at each attempt, an hour at most, and
 * up to a fifth sooner or later so that what failed together does not come back together.
 */
record Backoff(Duration first, int tries) {

    static final Duration LONGEST = Duration.ofHours(1);

    /**
     * @param attempts made so far, from 1
     * @param random from 0 to 1
     * @return empty where it is given up
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
