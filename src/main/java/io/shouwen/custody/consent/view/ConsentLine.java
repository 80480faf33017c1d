package io.shouwen.custody.consent.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household in the list of consents.
 *
 * @param consent that stands; null if none does, then so are {@code givenBy}, {@code givenAt} and {@code takenBy}
 * @param withdrawnAt of the last withdrawal; null if there was none
 */
public record ConsentLine(
        UUID houseId,
        String house,
        String sortKey,
        @Nullable UUID consent,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        int textVersion,
        @Nullable String takenBy,
        @Nullable Instant withdrawnAt) {

    public String stateKey() {
        return "custody.consent.state." + (consent != null ? "with" : withdrawnAt != null ? "withdrawn" : "without");
    }
}
