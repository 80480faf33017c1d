package io.shouwen.duty;

import io.shouwen.platform.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's time on a post; {@code off} is null while it is running. */
record DutySpan(
        UUID postId, UUID staffId, Instant on, @Nullable Instant off) {

    /** As a span that ends at {@code end} at the latest. @throws IllegalArgumentException if the span would be empty */
    Span until(Instant end) {
        return new Span(on, off == null ? end : off);
    }

    boolean before(Instant end) {
        return on.isBefore(end);
    }
}
