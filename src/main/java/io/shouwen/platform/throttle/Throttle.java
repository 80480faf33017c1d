package io.shouwen.platform.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.function.Function;

/** A rate limit, counted separately for each key (a sender, a lobby, a name). */
public final class Throttle {

    private final Function<String, Bucket> buckets;

    Throttle(Function<String, Bucket> buckets) {
        this.buckets = buckets;
    }

    public boolean admits(String key) {
        return admit(key, 1).admitted();
    }

    /** @param cost how many it counts for; if not so many are left, it is refused and nothing is counted */
    public Admission admit(String key, int cost) {
        ConsumptionProbe probe = buckets.apply(key).tryConsumeAndReturnRemaining(cost);
        return new Admission(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Returns one that was no abuse. */
    public void giveBack(String key) {
        buckets.apply(key).addTokens(1);
    }

    /** Resets the key. */
    public void forget(String key) {
        buckets.apply(key).reset();
    }
}
