package io.shouwen.desk.call.view;

import io.shouwen.desk.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call as a line of a list.
 *
 * @param number masked; empty when withheld
 * @param caller name and house as they were then; empty when unknown
 * @param answeredBy who took it, else whose telephone answered; empty where nobody did
 * @param endTold false where it counts as ended because nothing more was told of it
 * @param kind what it raised; empty where nothing or not written yet
 */
public record CallLine(
        UUID id,
        boolean incoming,
        String number,
        String caller,
        String house,
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

    /** Not before the third ring. */
    public boolean late() {
        return outcome.answered() && rings != null && rings >= 3;
    }

    /** Spoken, and over only because no end was ever told. */
    public boolean endAssumed() {
        return !endTold && outcome == CallOutcome.ANSWERED;
    }

    public boolean unfinished() {
        return incoming && outcome.answered() && !finished;
    }

    public String kindKey() {
        return kind.isEmpty() ? "desk.call.kind.other" : "tickets.kind." + kind.toLowerCase(Locale.ROOT);
    }

    /** Spoken time as {@code m:ss}; empty where it is not known. */
    public String length() {
        if (answeredAt == null || endedAt == null || byHand || !endTold) {
            return "";
        }
        Duration spoken = Duration.between(answeredAt, endedAt);
        return "%d:%02d".formatted(spoken.toMinutes(), spoken.toSecondsPart());
    }
}
