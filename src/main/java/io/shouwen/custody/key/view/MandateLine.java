package io.shouwen.custody.key.view;

import io.shouwen.custody.key.KeyPurpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner allows with a key.
 *
 * @param phone masked; empty if there is none
 * @param until null if it holds until withdrawn
 * @param signed file of the signature or of the signed paper
 * @param endedAt null if nobody ended it
 */
public record MandateLine(
        UUID id,
        String owner,
        String phone,
        List<KeyPurpose> purposes,
        boolean staff,
        List<String> users,
        Instant givenAt,
        @Nullable Instant until,
        UUID signed,
        @Nullable Instant endedAt,
        String endReason) {

    public boolean holds(Instant now) {
        return endedAt == null && (until == null || until.isAfter(now));
    }
}
