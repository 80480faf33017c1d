package io.shouwen.tickets.report;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.report.OpenReports.Report;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that came above the limits and waits for somebody to confirm or drop it.
 *
 * @param sender hash of who sent it, good for one day
 * @param photosLeft pictures sent with it and not kept
 * @param answer what became of it; null while it waits
 */
record HeldReport(
        UUID projectId,
        Report report,
        String lobby,
        String sender,
        String tokenHash,
        int photosLeft,
        Instant at,
        @Nullable Answer answer) {

    /** @param reason why it was dropped; empty where it was confirmed */
    record Answer(UUID id, boolean confirmed, UUID by, String reason, Instant at) {}

    /** @throws RuleBroken where somebody was faster */
    Answer confirmed(UUID id, Actor by, Instant now) {
        return answered(new Answer(id, true, by.id(), "", now));
    }

    /** @throws RuleBroken where somebody was faster */
    Answer dropped(UUID id, Actor by, String reason, Instant now) {
        return answered(new Answer(id, false, by.id(), reason, now));
    }

    private Answer answered(Answer given) {
        if (answer != null) {
            throw new RuleBroken("4.1.1.2", answer.confirmed() ? "tickets.held.confirmed" : "tickets.held.dropped");
        }
        return given;
    }
}
