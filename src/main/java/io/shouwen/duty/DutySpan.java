package io.shouwen.duty;

import io.shouwen.platform.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's time on a post; still running where {@code off} is null. */
record DutySpan(
        UUID postId, UUID staffId, Instant on, @Nullable Instant off) {

    /** As a span, a running one taken to last until {@code end}. @throws IllegalArgumentException where it is empty */
    Span until(Instant end) {
        return new Span(on, off == null ? end : off);
    }

    boolean before(Instant end) {
        return on.isBefore(end);
    }
}
