package io.shouwen.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for what must come, however busy the machine is. The limit is not a claim about speed: it ends a test whose
 * event never comes.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Patience() {}

    public static void until(Callable<Boolean> there) {
        await().atMost(LIMIT).pollInterval(LOOK).until(there);
    }

    public static void untilAsserted(ThrowingRunnable holds) {
        await().atMost(LIMIT).pollInterval(LOOK).untilAsserted(holds);
    }
}
