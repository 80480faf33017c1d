package io.shouwen.custody.item;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody leaves with us for a while.
 *
 * @param until when it is to be collected; moved by each extension
 * @param leftAt when it was collected or disposed of; null while it is here
 */
@Clause("2.3.5")
record KeptItem(
        UUID id, UUID receivedBy, Instant until, @Nullable Instant leftAt) {

    /** Longest time ahead for which an item is kept. */
    static final Duration LONGEST = Duration.ofDays(180);

    static @Nullable RuleBroken mayKeep(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return new RuleBroken("2.3.5", "custody.item.rule.past");
        }
        return until.isAfter(now.plus(LONGEST)) ? new RuleBroken("2.3.5", "custody.item.rule.too-long") : null;
    }

    @Nullable
    RuleBroken mayExtend(Instant to, Instant now) {
        if (leftAt != null) {
            return new RuleBroken("2.3.5", "custody.rule.gone");
        }
        if (!to.isAfter(until)) {
            return new RuleBroken("2.3.5", "custody.item.rule.not-longer");
        }
        return mayKeep(to, now);
    }

    boolean overdue(Instant now) {
        return leftAt == null && now.isAfter(until);
    }

    /** What nobody collects is disposed of on the word of a supervisor or manager, never before its time is over. */
    @Nullable
    RuleBroken mayDispose(Actor by, Instant now) {
        if (!by.is(Role.SUPERVISOR, Role.MANAGER)) {
            return new RuleBroken("2.3.5", "custody.item.rule.leader-only");
        }
        if (leftAt != null) {
            return new RuleBroken("2.3.5", "custody.rule.gone");
        }
        return overdue(now) ? null : new RuleBroken("2.3.5", "custody.item.rule.not-over");
    }
}
