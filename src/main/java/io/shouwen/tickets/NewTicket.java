package io.shouwen.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it comes in.
 *
 * @param id made by the sender; the same id again is the same ticket
 * @param title one line, 1 to 120 characters
 * @param description at most 4,000 characters, may be empty
 * @param place where it is, at most 200 characters; empty where the house says it
 * @param houseId the house it concerns, or null
 * @param residentId who raised it, or null where unknown
 * @param contactName who raised it, as a name; empty where the resident says it
 * @param contactPhone where to call back; may be empty
 * @param settled how it was settled at once, or null where it stays open
 */
public record NewTicket(
        UUID id,
        Kind kind,
        Channel channel,
        String title,
        String description,
        String place,
        @Nullable UUID houseId,
        @Nullable UUID residentId,
        String contactName,
        String contactPhone,
        @Nullable AtOnce settled) {

    /** @param text what was done or said, 2 to 2,000 characters; becomes the outcome it is closed with */
    public record AtOnce(WayOut way, String text) {}
}
