package io.shouwen.patrol.round;

import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecord.Position;
import io.shouwen.platform.field.FieldRecordReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A picture named in a record; its bytes may arrive later.
 *
 * @param sha256 hash of the bytes the phone sends, 64 hexadecimal digits
 * @param takenAt the phone's time
 */
public record Photo(
        String sha256, Instant takenAt, @Nullable Position position) {

    static final String NAME = "[0-9a-f]{64}";

    /** The pictures in the field {@code photos}, at most nine. */
    public static List<Photo> of(FieldRecord record) {
        return record.list("photos", Photos.MOST).stream()
                .map(each -> read(each, record.at()))
                .toList();
    }

    private static Photo read(JsonNode body, Instant at) {
        String sha256 = body.path("sha256").asString("");
        if (!sha256.matches(NAME)) {
            throw FieldRecord.malformed("photos");
        }
        return new Photo(
                sha256,
                body.hasNonNull("takenAt") ? FieldRecordReader.instant(body.get("takenAt"), "photos") : at,
                FieldRecordReader.position(body));
    }
}
