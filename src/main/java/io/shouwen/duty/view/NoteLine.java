package io.shouwen.duty.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hand-over note as a line of a list. @param may whether the reader may confirm it */
public record NoteLine(
        UUID id,
        String post,
        String givenBy,
        Instant givenAt,
        int items,
        String words,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        boolean may) {}
