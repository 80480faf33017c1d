package io.shouwen.custody.count.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count that is due.
 *
 * @param count that is being made of this place; null if none is
 * @param newId of the count the button begins
 */
public record DueLine(
        UUID id,
        UUID place,
        String said,
        Instant due,
        @Nullable UUID count,
        UUID newId) {}
