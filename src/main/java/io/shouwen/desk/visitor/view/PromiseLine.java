package io.shouwen.desk.visitor.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promised answer as a line of a list.
 *
 * @param phone masked; empty if none was left
 * @param visitId the visit it was made in, or null
 * @param callId the call it was made in, or null
 * @param answered null while it is owed; false if there will be no answer
 * @param how the answer, or why there is none; empty while it is owed
 */
public record PromiseLine(
        UUID id,
        String name,
        String phone,
        @Nullable UUID houseId,
        String house,
        String text,
        @Nullable UUID visitId,
        @Nullable UUID callId,
        String madeBy,
        Instant madeAt,
        Instant due,
        @Nullable Boolean answered,
        String how,
        String endedBy,
        @Nullable Instant endedAt) {

    public boolean open() {
        return answered == null;
    }

    public boolean late(Instant now) {
        return open() && now.isAfter(due);
    }

    public String stateKey(Instant now) {
        return new VisitLine.Promised(id, due, answered, endedAt).stateKey(now);
    }
}
