package io.shouwen.standard.star;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that holds from a moment on, until the next of its kind does. It may be written in advance but never after it
 * began to hold, so what held at a moment never changes once that moment is past.
 *
 * @param validAt not before {@code writtenAt}
 * @param by null for shipped values
 */
record Dated<T>(
        T what,
        Instant validAt,
        Instant writtenAt,
        @Nullable UUID by) {

    Dated {
        if (validAt.isBefore(writtenAt)) {
            throw new IllegalArgumentException("valid at " + validAt + ", written at " + writtenAt);
        }
    }

    /** The fact that holds at a moment. @param facts in the order in which they were written */
    static <T> Optional<Dated<T>> at(List<Dated<T>> facts, Instant at) {
        Dated<T> found = null;
        for (Dated<T> fact : facts) {
            if (!fact.validAt.isAfter(at) && (found == null || !fact.validAt.isBefore(found.validAt))) {
                found = fact;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The moment from which something holds that is to hold from a day on; empty if the day is past. */
    static Optional<Instant> begin(LocalDate day, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(day.equals(today) ? now : day.atStartOfDay(zone).toInstant());
    }
}
