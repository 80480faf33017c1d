package io.shouwen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each sender have so many requests a second over a window of ten; counts on this node only. */
final class Throttle {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST_SENDERS = 10_000;

    private record Window(Instant from, int count) {}

    private final int perSecond;
    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    Throttle(int perSecond) {
        this.perSecond = perSecond;
    }

    boolean admits(String sender, Instant now) {
        if (windows.size() > MOST_SENDERS) {
            windows.values().removeIf(w -> over(w, now));
        }
        Window window = windows.compute(
                sender,
                (key, before) -> before == null || over(before, now)
                        ? new Window(now, 1)
                        : new Window(before.from(), before.count() + 1));
        return window.count() <= perSecond * WINDOW.toSeconds();
    }

    private static boolean over(Window window, Instant now) {
        return !now.isBefore(window.from().plus(WINDOW));
    }
}
