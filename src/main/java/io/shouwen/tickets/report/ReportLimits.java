package io.shouwen.tickets.report;

import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many reports become tickets at once: of one sender ten and then one every six minutes, of one lobby thirty and then
 * one every two. One lobby above its limit costs the others nothing. What comes above is held, not refused, for a whole
 * building may share an address and a cause; only three hundred an hour of one sender are no residents any more.
 */
@Component
class ReportLimits {

    static final int OF_SENDER = 10;
    static final int OF_LOBBY = 30;
    static final int HELD_OF_SENDER = 300;

    enum Verdict {
        TAKEN,
        HELD,
        REFUSED
    }

    private final Throttle bySender;
    private final Throttle byLobby;
    private final Throttle heldBySender;

    ReportLimits(Throttles throttles) {
        this.bySender = throttles.throttle("report-sender", Throttles.limit(OF_SENDER, Duration.ofMinutes(6)));
        this.byLobby = throttles.throttle("report-lobby", Throttles.limit(OF_LOBBY, Duration.ofMinutes(2)));
        this.heldBySender = throttles.throttle("report-held", Throttles.limit(HELD_OF_SENDER, Duration.ofSeconds(12)));
    }

    Verdict judge(UUID projectId, String lobby, String sender) {
        // A sender above the limit does not use up the lobby's.
        if (bySender.admits(projectId + " " + sender) && byLobby.admits(projectId + " " + lobby)) {
            return Verdict.TAKEN;
        }
        return heldBySender.admits(projectId + " " + sender) ? Verdict.HELD : Verdict.REFUSED;
    }
}
