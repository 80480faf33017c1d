package io.shouwen.desk.visitor.view;

import io.shouwen.desk.visitor.VisitEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a line of a list.
 *
 * @param name empty while nobody has asked
 * @param phone masked; empty if unknown
 * @param leaderTitle empty if not a known leader
 * @param house label; empty if none
 * @param colleague name of the member of staff who was wanted; empty for none
 * @param kind kind of the matter; empty if there is none
 * @param how null while they are here
 * @param result how it was settled
 */
public record VisitLine(
        UUID id,
        Instant cameAt,
        int people,
        String name,
        String phone,
        String company,
        String leaderTitle,
        @Nullable UUID houseId,
        String house,
        String colleague,
        String kind,
        String purpose,
        @Nullable Instant receivedAt,
        String receivedBy,
        @Nullable Instant leftAt,
        @Nullable VisitEnd how,
        String result,
        @Nullable UUID ticketId,
        String ticketNumber,
        @Nullable Promised promise) {

    /** The promise made in the visit. @param answered null while it is owed */
    public record Promised(
            UUID id,
            Instant due,
            @Nullable Boolean answered,
            @Nullable Instant endedAt) {

        public String stateKey(Instant now) {
            boolean kept = Boolean.TRUE.equals(answered) && endedAt != null && !endedAt.isAfter(due);
            boolean open = answered == null && !now.isAfter(due);
            return "desk.visitor.promise." + (kept ? "kept" : open ? "open" : answered == null ? "late" : "broken");
        }
    }

    public boolean waiting() {
        return receivedAt == null && leftAt == null;
    }

    public String stateKey() {
        return how != null
                ? how.messageKey()
                : waiting() ? "desk.visitor.state.waiting" : "desk.visitor.state.received";
    }

    public String kindKey() {
        return kind.isEmpty() ? "desk.call.kind.other" : "tickets.kind." + kind.toLowerCase(Locale.ROOT);
    }

    /** Whole minutes until they were received or left, or until now. */
    public long waited(Instant now) {
        Instant end = receivedAt != null ? receivedAt : leftAt != null ? leftAt : now;
        return Math.max(0, Duration.between(cameAt, end).toMinutes());
    }

    /** Whole minutes from being received to leaving; null if that has not happened. */
    public @Nullable Long took() {
        return receivedAt == null || leftAt == null
                ? null
                : Math.max(0, Duration.between(receivedAt, leftAt).toMinutes());
    }
}
