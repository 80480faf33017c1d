package io.shouwen.conduct.integrity.view;

import io.shouwen.conduct.integrity.IntegrityChannel;
import io.shouwen.conduct.integrity.IntegrityDecision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as a row. @param project what it is about @param waits whether quality has to write next */
public record IntegrityLine(
        UUID id,
        String project,
        IntegrityChannel channel,
        boolean named,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable IntegrityDecision decision,
        boolean waits) {

    public boolean late(Instant now) {
        return answeredAt == null && answerBy.isBefore(now);
    }
}
