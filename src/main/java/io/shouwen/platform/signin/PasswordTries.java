package io.shouwen.platform.signin;

import io.github.bucket4j.Bandwidth;
import io.shouwen.platform.throttle.Admission;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often a password may be tried. A try counts before it is checked, so that many at once are no way around it, and
 * no longer counts once it was right. Tries are counted by name and address together and come ever slower: five at once,
 * then one a minute, after twenty one in six, after sixty one in twenty-four. A browser known for the person is counted by
 * itself.
 *
 * <p>A name that is tried from many addresses, and an address that tries many names, are left one try at a time there
 * where five were; they are never shut, or anybody could lock out a colleague or an office.
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

    /** Counts a try; one that is not admitted must not be checked. */
    Admission begin(String username, SignInOrigin from) {
        if (devices.knows(username, from.device())) {
            return byDevice.admit(device(username, from), 1);
        }
        boolean fewOfName = byName.admits(username);
        boolean fewOfSender = bySender.admits(from.sender());
        return together.admit(pair(username, from), fewOfName && fewOfSender ? 1 : AT_ONCE);
    }

    /** The last try was right. */
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
