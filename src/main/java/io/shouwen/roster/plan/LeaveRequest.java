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

    /** Why this person may not decide it: it is decided, or their own; null where they may. */
    @Nullable
    RuleBroken mayDecide(UUID by) {
        RuleBroken refusal = mayWithdraw();
        return refusal == null && by.equals(staffId()) ? new RuleBroken("2.1.1", "roster.leave.not-ones-own") : refusal;
    }

    /** Why it may not be withdrawn any more; null where it may. */
    @Nullable
    RuleBroken mayWithdraw() {
        return waits() ? null : new RuleBroken("2.1.1", "roster.request.decided");
    }
}
