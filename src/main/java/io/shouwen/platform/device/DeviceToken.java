package io.shouwen.platform.device;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token of a device, as hashes. It is replaced each time it renews a session. The previous token stays valid until
 * the new one has been used, because the response with the new one may have been lost; an older token indicates a
 * stolen copy.
 *
 * @param turnedAt when {@code hash} replaced {@code former}
 * @param usedAt when the device last renewed a session
 */
record DeviceToken(String hash, @Nullable String former, Instant turnedAt, Instant usedAt) {

    /** How long a device stays signed in without being used. */
    static final Duration LASTS = Duration.ofDays(90);

    /** Parallel requests carry the same token; within this time only the first one replaces it. */
    static final Duration SIDE_BY_SIDE = Duration.ofMinutes(1);

    enum Reading {
        /** Valid; it is replaced. */
        REPLACE,
        /** Valid; the new token is in the response to another request. */
        KEEP,
        EXPIRED,
        STOLEN
    }

    static DeviceToken first(String hash, Instant now) {
        return new DeviceToken(hash, null, now, now);
    }

    boolean expired(Instant now) {
        return !now.isBefore(usedAt.plus(LASTS));
    }

    Reading read(String presented, Instant now) {
        if (expired(now)) {
            return Reading.EXPIRED;
        }
        if (presented.equals(hash)) {
            return Reading.REPLACE;
        }
        if (presented.equals(former)) {
            return now.isBefore(turnedAt.plus(SIDE_BY_SIDE)) ? Reading.KEEP : Reading.REPLACE;
        }
        return Reading.STOLEN;
    }

    /** The token after this use; {@code presented} stays valid until {@code next} has been used. */
    DeviceToken replaced(String presented, String next, Instant now) {
        return new DeviceToken(next, presented, now, now);
    }
}
