package io.shouwen.contractors;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which a person of a company chooses a password: valid once, for some days, while the person works there. */
record Invitation(
        UUID id,
        UUID workerId,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static final Duration LASTS = Duration.ofDays(7);

    boolean valid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
