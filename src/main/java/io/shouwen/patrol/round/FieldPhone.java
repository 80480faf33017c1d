package io.shouwen.patrol.round;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose phone it is.
 *
 * @param now the server's time of this call
 * @param skew how far the phone's clock is behind it; negative where it is ahead
 */
public record FieldPhone(ProjectRef project, Actor actor, UUID device, Instant now, Duration skew) {

    /** So far behind a clock is taken for right: what the network took is in the measure too. It never makes one seem ahead. */
    static final Duration CLOCK_OFF = Duration.ofSeconds(120);

    /** The server's time of a moment the phone's clock tells; never later than now. */
    public Instant corrected(Instant onPhone) {
        boolean wrong = skew.isNegative() || skew.compareTo(CLOCK_OFF) > 0;
        Instant at = wrong ? onPhone.plus(skew) : onPhone;
        return at.isAfter(now) ? now : at;
    }
}
