package io.shouwen.platform.device;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token of one device, as hashes. It is replaced each time it begins a session. The one before stays good until the
 * new one was used, because the answer that brought the new one may have been lost on the way; a token older than that
 * is a copy in wrong hands.
 *
 * @param turnedAt when {@code hash} took the place of {@code former}
 * @param usedAt when the device last began a session
 */
record DeviceToken(String hash, @Nullable String former, Instant turnedAt, Instant usedAt) {

    /** How long a device stays signed in without being used. */
    static final Duration LASTS = Duration.ofDays(90);

    /** Requests sent side by side carry the same token; only the first of them replaces it. */
    static final Duration SIDE_BY_SIDE = Duration.ofMinutes(1);

    enum Reading {
        /** Good; a new token takes its place. */
        REPLACE,
        /** Good; the new token is on its way in another answer. */
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

    /** The token after this reading; {@code presented} stays good until {@code next} was used. */
    DeviceToken replaced(String presented, String next, Instant now) {
        return new DeviceToken(next, presented, now, now);
    }
}
