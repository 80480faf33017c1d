package io.shouwen.tickets.emergency;

import io.shouwen.tickets.Due;
import io.shouwen.tickets.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of emergencies, in minutes since the declaration, day and night.
 *
 * @param take somebody must have taken it; afterwards the manager is alarmed, and after twice the time everybody
 * @param respond the first response to the resident
 * @param due the danger is over
 */
public record EmergencyRule(int take, int respond, int due) {

    public static final EmergencyRule USUAL = new EmergencyRule(5, 15, 30);

    /** Message key of the deadline's reason. */
    public static final String REASON = "tickets.due.emergency";

    Instant takeBy(Instant now) {
        return now.plus(Duration.ofMinutes(take));
    }

    /** When everybody is alarmed, on duty or not. */
    Instant takeByAll(Instant now) {
        return now.plus(Duration.ofMinutes(2L * take));
    }

    Instant respondBy(Instant now) {
        return now.plus(Duration.ofMinutes(respond));
    }

    Due due(Instant now) {
        return new Due(now.plus(Duration.ofMinutes(due)), REASON, List.of(Integer.toString(due)));
    }

    /** The earlier deadline applies; where another room leads the kind, its own deadline stays. */
    Due due(Ticket before, Instant now) {
        Due urgent = due(now);
        boolean led = before.endsElsewhere() != null;
        return !led && urgent.at().isBefore(before.due().at()) ? urgent : before.due();
    }
}
