package io.shouwen.duty;

import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is on duty now.
 *
 * @param id of the sign-on
 * @param until when the shift ends; staying longer is allowed
 * @param metres how far from the place of signing on; null where unknown
 */
public record Present(
        UUID id,
        Post post,
        UUID staffId,
        String name,
        String phone,
        Instant since,
        Instant until,
        SignOnPlace place,
        @Nullable Integer metres) {}
