package io.shouwen.desk.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone line that tells its events.
 *
 * @param secret what they must be signed with, or null
 * @param prefix dialled there for an outside line and told with numbers from outside: {@code 0}, {@code 9} or empty
 * @param area of numbers told without one, {@code 021}; empty where they are told with it
 */
public record TelephoneLine(
        UUID projectId, UUID id, @Nullable String secret, String prefix, String area) {

    public TelephoneLine(UUID projectId, UUID id, @Nullable String secret) {
        this(projectId, id, secret, "", "");
    }
}
