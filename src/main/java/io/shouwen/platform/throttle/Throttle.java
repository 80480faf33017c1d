package io.shouwen.platform.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.function.Function;

/** One kind of limit, counted for each key (a sender, a lobby, a name) by itself. */
public final class Throttle {

    private final Function<String, Bucket> buckets;

    Throttle(Function<String, Bucket> buckets) {
        this.buckets = buckets;
    }

    public boolean admits(String key) {
        return admit(key, 1).admitted();
    }

    /** @param cost how many this one counts for; where so many are not left, it is not admitted and nothing is counted */
    public Admission admit(String key, int cost) {
        ConsumptionProbe probe = buckets.apply(key).tryConsumeAndReturnRemaining(cost);
        return new Admission(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** One that turned out to be no abuse does not count. */
    public void giveBack(String key) {
        buckets.apply(key).addTokens(1);
    }

    /** Nothing of this key counts any longer. */
    public void forget(String key) {
        buckets.apply(key).reset();
    }
}
