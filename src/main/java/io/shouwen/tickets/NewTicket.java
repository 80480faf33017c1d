package io.shouwen.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new matter.
 *
 * @param id made by the form; idempotency key
 * @param title one line, 1 to 120 characters
 * @param description at most 4,000 characters, or empty
 * @param place at most 200 characters; empty if the house says it
 * @param houseId the house concerned, or null
 * @param residentId who raised it, or null if unknown
 * @param contactName name of the person who raised it; empty if the resident says it
 * @param contactPhone number for calling back, or empty
 * @param settled how it was settled at once, or null
 * @param barred staff whom it is about and who must not know of it; not the first receiver
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
        @Nullable AtOnce settled,
        List<UUID> barred) {

    public NewTicket(
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
        this(
                id,
                kind,
                channel,
                title,
                description,
                place,
                houseId,
                residentId,
                contactName,
                contactPhone,
                settled,
                List.of());
    }

    /** @param text what was done or said, 2 to 2,000 characters; becomes the outcome */
    public record AtOnce(WayOut way, String text) {}

    /** The ticket as it begins: with its first receiver as owner. */
    Ticket opened(
            KindRules rules, UUID projectId, String number, UUID by, @Nullable UUID counterpart, Due due, Instant now) {
        return new Ticket(
                projectId,
                id,
                number,
                rules,
                by,
                counterpart,
                by,
                now,
                null,
                null,
                null,
                now,
                null,
                due,
                0,
                0,
                null,
                null);
    }
}
