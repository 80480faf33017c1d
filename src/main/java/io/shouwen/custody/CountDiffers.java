package io.shouwen.custody;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A count was closed and does not agree with the chain. Published once, in the transaction that closes the count.
 *
 * @param place code and name of what was counted
 * @param by who closed it
 */
@Clause("4.1.2.8")
public record CountDiffers(
        UUID projectId, UUID count, String place, List<Difference> differences, Actor by, Instant at) {

    /**
     * @param messageKey what is wrong with it
     * @param label empty if nobody knows the code
     * @param expected code of the place where it should lie; empty if nowhere here
     * @param seen code of the place where it was scanned; empty if none was
     */
    public record Difference(String messageKey, String code, String label, String expected, String seen) {}
}
