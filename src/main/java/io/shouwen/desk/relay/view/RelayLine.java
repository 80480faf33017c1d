package io.shouwen.desk.relay.view;

import io.shouwen.desk.relay.RelayResult;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relayed message as a row.
 *
 * @param phone masked; empty if none was left
 * @param result null until it is acknowledged
 */
public record RelayLine(
        UUID id,
        String forName,
        String standIn,
        String from,
        String phone,
        String house,
        String text,
        boolean urgent,
        String takenBy,
        Instant takenAt,
        Instant due,
        @Nullable RelayResult result,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean late(Instant now) {
        Instant end = answeredAt == null ? now : answeredAt;
        return end.isAfter(due);
    }
}
