package io.shouwen.platform.field;

import io.shouwen.platform.field.FieldRecord.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A picture named in a record; its bytes may arrive later.
 *
 * @param sha256 hash of the bytes the phone sends, 64 hexadecimal digits
 * @param shows what it shows, in the word of the room whose record it is; empty if the phone says nothing
 * @param takenAt the phone's time
 */
public record FieldPicture(
        String sha256,
        String shows,
        Instant takenAt,
        @Nullable Position position) {

    /** Maximum number of pictures per record. */
    public static final int MOST = 9;

    /** What a hash looks like. */
    public static final String NAME = "[0-9a-f]{64}";

    /** The pictures in the field {@code photos}, at most nine, in the order in which their hashes are locked. */
    public static List<FieldPicture> of(FieldRecord record) {
        return record.list("photos", MOST).stream()
                .map(each -> read(each, record.at()))
                .sorted(Comparator.comparing(FieldPicture::sha256))
                .toList();
    }

    private static FieldPicture read(JsonNode body, Instant at) {
        String sha256 = body.path("sha256").asString("");
        if (!sha256.matches(NAME)) {
            throw FieldRecord.malformed("photos");
        }
        String shows = body.path("shows").asString("");
        if (!shows.matches("[A-Z_]{0,20}")) {
            throw FieldRecord.malformed("photos");
        }
        return new FieldPicture(
                sha256,
                shows,
                body.hasNonNull("takenAt") ? FieldRecordReader.instant(body.get("takenAt"), "photos") : at,
                FieldRecordReader.position(body));
    }
}
