package io.shouwen.roster.plan;

import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for leave. @param outcome GRANTED, DECLINED, WITHDRAWN, or null while it is open */
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

    /** @throws RuleBroken if it has been decided already, or is the person's own */
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
