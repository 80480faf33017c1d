package io.shouwen.custody.parcel.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intake in a list.
 *
 * @param outcomeKey how it ended; null while it goes on
 * @param slot where it lies; empty if it does not
 * @param photo whether there is a picture
 */
public record IntakeLine(
        UUID id,
        String tracking,
        String courier,
        String addressee,
        String house,
        Instant at,
        String who,
        @Nullable String outcomeKey,
        String slot,
        boolean photo) {}
