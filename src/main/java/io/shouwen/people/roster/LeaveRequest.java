package io.shouwen.people.roster;

import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be away on these days, both included.
 *
 * @param outcome GRANTED, DECLINED, WITHDRAWN, or null as long as it waits
 */
record LeaveRequest(
        UUID id,
        UUID staffId,
        String name,
        LeaveKind kind,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant askedAt,
        @Nullable String outcome,
        @Nullable String decider,
        @Nullable String why) {

    boolean waits() {
        return outcome == null;
    }

    /** @throws RuleBroken where it is decided already, or is one's own */
    void mayBeDecidedBy(UUID by) {
        mustWait();
        if (by.equals(staffId)) {
            throw new RuleBroken("2.1.1", "roster.leave.not-ones-own");
        }
    }

    void mustWait() {
        if (!waits()) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
    }
}
