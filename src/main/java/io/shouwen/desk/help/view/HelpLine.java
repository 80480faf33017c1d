package io.shouwen.desk.help.view;

import io.shouwen.desk.help.HelpOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for help as a row.
 *
 * @param phone masked; empty if none was left
 * @param outcome null until it is answered
 */
public record HelpLine(
        UUID id,
        String kind,
        String askedBy,
        String phone,
        @Nullable UUID houseId,
        String house,
        String text,
        String takenBy,
        Instant askedAt,
        Instant due,
        @Nullable HelpOutcome outcome,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean late(Instant now) {
        Instant end = answeredAt == null ? now : answeredAt;
        return end.isAfter(due);
    }
}
