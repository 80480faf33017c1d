package io.shouwen.desk.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone line whose system reports events.
 *
 * @param secret key of the events' signatures, or null
 * @param prefix dialled for an outside line and reported with outside numbers: {@code 0}, {@code 9} or empty
 * @param area area code of numbers reported without one, such as {@code 021}; empty if they have it
 */
public record TelephoneLine(
        UUID projectId, UUID id, @Nullable String secret, String prefix, String area) {

    public TelephoneLine(UUID projectId, UUID id, @Nullable String secret) {
        this(projectId, id, secret, "", "");
    }
}
