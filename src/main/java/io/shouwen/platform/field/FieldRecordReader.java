package io.shouwen.platform.field;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses the records of a phone. */
public final class FieldRecordReader {

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private FieldRecordReader() {}

    public static FieldRecord record(JsonNode body) {
        String kind = body.path("kind").asString("");
        if (!kind.matches("[A-Z_]{1,40}")) {
            throw FieldRecord.malformed("kind");
        }
        if (content(body).contains("\\u0000")) {
            throw FieldRecord.malformed("content");
        }
        return new FieldRecord(id(body.get("id"), "id"), kind, instant(body.get("at"), "at"), body, hash(body), null);
    }

    /** The canonical form of the content, independent of the order of names. */
    public static String content(JsonNode body) {
        return SORTED.writeValueAsString(body);
    }

    public static String hash(JsonNode body) {
        return Sha256.hex(content(body));
    }

    /** The group's id if the record has no valid one. */
    public static UUID idOrGroup(JsonNode body) {
        try {
            return id(body.get("id"), "id");
        } catch (RuleBroken unreadable) {
            return Ids.GROUP;
        }
    }

    public static UUID id(@Nullable JsonNode value, String field) {
        String text = value == null ? "" : value.asString("");
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw FieldRecord.malformed(field);
        }
        return UUID.fromString(text);
    }

    /** Accepts a wrong clock, but only within a plausible range. */
    public static Instant instant(@Nullable JsonNode value, String field) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(value == null ? "" : value.asString(""));
            if (at.getYear() < 2000 || at.getYear() > 2199) {
                throw FieldRecord.malformed(field);
            }
            return at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noTime) {
            throw FieldRecord.malformed(field);
        }
    }

    public static FieldRecord.@Nullable Position position(JsonNode body) {
        if (!body.hasNonNull("latitude") || !body.hasNonNull("longitude")) {
            return null;
        }
        return new FieldRecord.Position(
                degrees(body, "latitude", 90),
                degrees(body, "longitude", 180),
                body.hasNonNull("accuracy") ? within(body, "accuracy", 0, 1_000_000) : 0);
    }

    private static double degrees(JsonNode body, String field, double most) {
        return within(body, field, -most, most);
    }

    private static double within(JsonNode body, String field, double least, double most) {
        JsonNode value = body.get(field);
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            throw FieldRecord.malformed(field);
        }
        return value.doubleValue();
    }
}
