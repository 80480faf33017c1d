package io.shouwen.platform.audit;

import io.shouwen.platform.Sha256;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change. The hash of its link covers all values and the hash before it, each with its length. */
record AuditEntry(
        UUID id,
        Instant at,
        Actor.Kind actorKind,
        UUID actorId,
        String actorName,
        String address,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after) {

    static final String BEGINNING = "0".repeat(64);

    String hash(UUID projectId, long seq, String previous) {
        StringBuilder text = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            projectId,
            seq,
            id,
            at.toString(),
            actorKind,
            actorId,
            actorName,
            address,
            action,
            subjectType,
            subjectId,
            before,
            after,
            previous
        }) {
            String written = Objects.toString(part, "");
            text.append(part == null ? -1 : written.length()).append(':').append(written);
        }
        return Sha256.hex(text.toString());
    }
}
