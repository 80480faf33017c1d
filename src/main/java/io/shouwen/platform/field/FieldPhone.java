package io.shouwen.platform.field;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The phone that sends records.
 *
 * @param now the server's time of this request
 * @param skew how far the phone's clock is behind the server's; negative if it is ahead
 */
public record FieldPhone(ProjectRef project, Actor actor, UUID device, Instant now, Duration skew) {

    /**
     * The tolerance for a clock that is behind, because the measured skew includes the network delay. A clock that is
     * ahead has none.
     */
    public static final Duration CLOCK_OFF = Duration.ofSeconds(120);

    /** Converts the phone's time to the server's; never later than now. */
    public Instant corrected(Instant onPhone) {
        boolean wrong = skew.isNegative() || skew.compareTo(CLOCK_OFF) > 0;
        Instant at = wrong ? onPhone.plus(skew) : onPhone;
        return at.isAfter(now) ? now : at;
    }
}
