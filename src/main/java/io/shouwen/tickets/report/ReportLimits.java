package io.shouwen.tickets.report;

import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Rate limits for reports that become tickets: per sender ten at once, then one every six minutes; per lobby thirty,
 * then one every two minutes. Reports above are held, not refused, because a whole building may share an address and a
 * cause; only more than three hundred an hour of one sender are refused.
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
        // A sender above the limit does not use up the lobby's limit.
        if (bySender.admits(projectId + " " + sender) && byLobby.admits(projectId + " " + lobby)) {
            return Verdict.TAKEN;
        }
        return heldBySender.admits(projectId + " " + sender) ? Verdict.HELD : Verdict.REFUSED;
    }
}
