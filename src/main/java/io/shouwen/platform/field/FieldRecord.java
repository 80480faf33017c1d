package io.shouwen.platform.field;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.files.Prepared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record sent by a phone. Malformed fields throw {@link RuleBroken}: the record is refused and kept.
 *
 * @param id made on the phone; id of the fact and idempotency key
 * @param at the phone's time, in microseconds
 * @param body the record as it was sent
 * @param hash SHA-256 of its content in canonical form
 * @param drawn the signature in the field {@code drawing}, decoded before the transaction; null if there is none
 */
public record FieldRecord(
        UUID id,
        String kind,
        Instant at,
        JsonNode body,
        String hash,
        @Nullable Prepared drawn) {

    /** Latitude and longitude in degrees, accuracy in metres; null if the phone did not know. */
    public record Position(double latitude, double longitude, double accuracy) {}

    public UUID id(String field) {
        UUID id = idOrNull(field);
        if (id == null) {
            throw malformed(field);
        }
        return id;
    }

    public @Nullable UUID idOrNull(String field) {
        return said(field) ? FieldRecordReader.id(body.get(field), field) : null;
    }

    public @Nullable Instant momentOrNull(String field) {
        return said(field) ? FieldRecordReader.instant(body.get(field), field) : null;
    }

    /** Stripped; empty if the field is missing. */
    public String text(String field, int longest) {
        if (!said(field)) {
            return "";
        }
        JsonNode value = body.get(field);
        String text = value.isString() ? TypedText.clean(value.stringValue()).strip() : "";
        if (!value.isString() || TypedText.longer(text, longest)) {
            throw malformed(field);
        }
        return text;
    }

    public boolean flag(String field) {
        if (!said(field) || !body.get(field).isBoolean()) {
            throw malformed(field);
        }
        return body.get(field).booleanValue();
    }

    /** False if the phone says nothing. */
    public boolean flagged(String field) {
        return said(field) && flag(field);
    }

    public int number(String field) {
        if (!said(field) || !body.get(field).canConvertToInt()) {
            throw malformed(field);
        }
        return body.get(field).intValue();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E choice = choiceOrNull(field, type);
        if (choice == null) {
            throw malformed(field);
        }
        return choice;
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(String field, Class<E> type) {
        String text = text(field, 40);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        if (!text.isEmpty()) {
            throw malformed(field);
        }
        return null;
    }

    public @Nullable Position position() {
        return FieldRecordReader.position(body);
    }

    /** The entries of a list; empty if the field is missing. */
    public List<JsonNode> list(String field, int most) {
        if (!said(field)) {
            return List.of();
        }
        JsonNode list = body.get(field);
        if (!list.isArray() || list.size() > most) {
            throw malformed(field);
        }
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entries::add);
        return entries;
    }

    /** What the phone says was drawn: a PNG as a data URL; empty if nothing. */
    public String drawing() {
        return body.path("drawing").asString("");
    }

    public FieldRecord with(Prepared drawing) {
        return new FieldRecord(id, kind, at, body, hash, drawing);
    }

    /** The exception for a malformed field. */
    public static RuleBroken malformed(String field) {
        return new RuleBroken("4.2.1", "platform.field.malformed", field);
    }

    private boolean said(String field) {
        return body.hasNonNull(field);
    }
}
