package io.shouwen.platform.signin;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The attempt was not checked, because there were too many for this name from here. */
class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** In whole minutes, at least one. */
    long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
