package io.shouwen.duty;

import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on duty.
 *
 * @param id id of the sign-on
 * @param until end of the shift; staying longer is allowed
 * @param metres distance from the place of signing on; null if unknown
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
