package io.shouwen.desk.call.view;

import io.shouwen.desk.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as a line of a list.
 *
 * @param number masked; empty if withheld
 * @param caller name and house at the time; empty if unknown
 * @param houseId null if unknown
 * @param answeredBy who took it, else whose telephone answered; empty if nobody did
 * @param endTold false if no hang-up event arrived, so that the end is assumed
 * @param kind kind of the matter; empty if there is none or no record yet
 */
public record CallLine(
        UUID id,
        boolean incoming,
        String number,
        String caller,
        String house,
        @Nullable UUID houseId,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer rings,
        CallOutcome outcome,
        String answeredBy,
        String kind,
        String purpose,
        String result,
        @Nullable UUID ticketId,
        String ticketNumber,
        boolean finished,
        boolean byHand,
        boolean endTold) {

    /** Answered at the third ring or later. */
    public boolean late() {
        return outcome.answered() && rings != null && rings >= 3;
    }

    /** A talk whose end is assumed, because no hang-up event arrived. */
    public boolean endAssumed() {
        return !endTold && outcome == CallOutcome.ANSWERED;
    }

    public boolean unfinished() {
        return incoming && outcome.answered() && !finished;
    }

    public String kindKey() {
        return kind.isEmpty() ? "desk.call.kind.other" : "tickets.kind." + kind.toLowerCase(Locale.ROOT);
    }

    /** Length of the talk as {@code m:ss}; empty if unknown. */
    public String length() {
        if (answeredAt == null || endedAt == null || byHand || !endTold) {
            return "";
        }
        Duration spoken = Duration.between(answeredAt, endedAt);
        return "%d:%02d".formatted(spoken.toMinutes(), spoken.toSecondsPart());
    }
}
