package io.shouwen.platform.signin;

import io.github.bucket4j.Bandwidth;
import io.shouwen.platform.throttle.Admission;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits password attempts. An attempt counts before the check, so parallel ones do not bypass the limit, and is
 * returned after a success. Attempts are counted per name and address: five at once, then one per minute, after twenty
 * one per six minutes, after sixty one per twenty-four minutes. A browser known for the person is counted separately.
 *
 * <p>A name tried from many addresses, or an address that tries many names, is limited to one attempt at a time instead
 * of five, but never blocked: otherwise anybody could lock out a colleague or an office.
 */
@Component
class PasswordTries {

    static final int AT_ONCE = 5;
    static final int A_DAY = 100;

    static final Bandwidth[] SLOWER = {
        Throttles.limit(AT_ONCE, Duration.ofMinutes(1)),
        Throttles.limit(20, Duration.ofMinutes(6)),
        Throttles.limit(60, Duration.ofMinutes(24))
    };
    private static final Bandwidth WIDE =
            Throttles.limit(A_DAY, Duration.ofDays(1).dividedBy(A_DAY));

    private final Throttle together;
    private final Throttle byDevice;
    private final Throttle byName;
    private final Throttle bySender;
    private final KnownDevices devices;

    PasswordTries(Throttles throttles, KnownDevices devices) {
        this.together = throttles.throttle("password", SLOWER);
        this.byDevice = throttles.throttle("password-device", SLOWER);
        this.byName = throttles.throttle("password-name", WIDE);
        this.bySender = throttles.throttle("password-sender", WIDE);
        this.devices = devices;
    }

    /** Counts an attempt; if it is not admitted, the password must not be checked. */
    Admission begin(String username, SignInOrigin from) {
        if (devices.knows(username, from.device())) {
            return byDevice.admit(device(username, from), 1);
        }
        boolean fewOfName = byName.admits(username);
        boolean fewOfSender = bySender.admits(from.sender());
        return together.admit(pair(username, from), fewOfName && fewOfSender ? 1 : AT_ONCE);
    }

    /** Returns the last attempt, because it was right. */
    void right(String username, SignInOrigin from) {
        if (devices.knows(username, from.device())) {
            byDevice.forget(device(username, from));
        } else {
            byName.giveBack(username);
            bySender.giveBack(from.sender());
            together.forget(pair(username, from));
        }
    }

    private static String device(String username, SignInOrigin from) {
        return username + " " + from.device();
    }

    private static String pair(String username, SignInOrigin from) {
        return username + " " + from.sender();
    }
}
