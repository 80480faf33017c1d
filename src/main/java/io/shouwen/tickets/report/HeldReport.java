package io.shouwen.tickets.report;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.report.OpenReports.Report;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report above the rate limits, waiting to be confirmed or dropped.
 *
 * @param sender hash of the sender, valid for one day
 * @param photosLeft number of pictures sent but not stored
 * @param answer null while it waits
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

    /** @param reason why it was dropped; empty if it was confirmed */
    record Answer(UUID id, boolean confirmed, UUID by, String reason, Instant at) {}

    /** @throws RuleBroken if somebody else was first */
    Answer confirmed(UUID id, Actor by, Instant now) {
        return answered(new Answer(id, true, by.id(), "", now));
    }

    /** @throws RuleBroken if somebody else was first */
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
