package io.shouwen.custody.parcel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel a resident told of in advance; doing so is the agreement that it is taken in.
 *
 * @param phone digits; may be empty
 * @param withdrawnAt null if it stands
 */
record Announcement(
        UUID id,
        String tracking,
        UUID house,
        String addressee,
        String phone,
        String note,
        Instant at,
        @Nullable Instant withdrawnAt) {}
