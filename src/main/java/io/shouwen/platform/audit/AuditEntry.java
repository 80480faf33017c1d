package io.shouwen.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change. Its hash covers everything it says and the hash before it, each part with its length. */
record AuditEntry(
        Instant at,
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
            at.toString(),
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
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
