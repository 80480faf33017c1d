package io.shouwen.platform.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keyset of a list sorted by time: the last row of the previous page. */
public record Key(Instant at, UUID id) {

    public String text() {
        return at + "_" + id;
    }

    /** A malformed key starts from the first page. */
    public static @Nullable Key parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_", 2);
        try {
            return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            return null;
        }
    }
}
