package io.shouwen.roster;

import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be away.
 *
 * @param outcome GRANTED, DECLINED, WITHDRAWN, or null as long as it waits
 */
record LeaveRequest(
        UUID id,
        String name,
        Leave leave,
        String reason,
        Instant askedAt,
        @Nullable String outcome,
        @Nullable String decider,
        @Nullable String why) {

    UUID staffId() {
        return leave.staffId();
    }

    boolean waits() {
        return outcome == null;
    }

    /** @throws RuleBroken where it is decided already, or is one's own */
    void mayBeDecidedBy(UUID by) {
        mustWait();
        if (by.equals(staffId())) {
            throw new RuleBroken("2.1.1", "roster.leave.not-ones-own");
        }
    }

    void mustWait() {
        if (!waits()) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
    }
}
