package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.VisitProof;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refused records of phones.
 *
 * @param all whether records already seen or stored are shown too
 * @param acts whether the reader may mark them as seen
 */
public record RefusedPage(Cursor<Refused> records, boolean all, boolean acts) implements View {

    /**
     * @param rule message key of the refusal, with its arguments
     * @param content names and values in order, without ids
     * @param walk the walk it belongs to, or null
     */
    public record Refused(
            UUID id,
            String kind,
            String by,
            Instant at,
            String rule,
            List<String> arguments,
            List<Map.Entry<String, String>> content,
            @Nullable UUID walk,
            @Nullable String seenBy,
            @Nullable Instant seenAt,
            @Nullable Instant takenAt) {}

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<String> FIELDS = Set.of(
            "at",
            "means",
            "tag",
            "reason",
            "good",
            "question",
            "title",
            "words",
            "place",
            "major",
            "remark",
            "way",
            "version",
            "latitude",
            "longitude",
            "accuracy",
            "photos",
            "asOf",
            "tags",
            "house",
            "name",
            "relation",
            "phone",
            "found",
            "why",
            "company",
            "pieces",
            "until",
            "code",
            "cause",
            "result",
            "materials",
            "vacant");
    private static final Set<String> KINDS = Set.of(
            "WALK_STARTED",
            "VISIT",
            "ANSWER",
            "REASON",
            "WALK_CLOSED",
            "FINDING",
            "DECISION",
            "VERIFICATION",
            "PARCELS_OUT",
            "KEY_OUT",
            "KEY_BACK",
            "COUNT_BEGUN",
            "COUNT_SCAN",
            "COUNT_ENDED",
            "REPAIR_TAKE",
            "REPAIR_ACCEPT",
            "REPAIR_DECLINE",
            "REPAIR_SET_OUT",
            "REPAIR_ARRIVE",
            "REPAIR_MISS",
            "REPAIR_BEGIN",
            "REPAIR_PAUSE",
            "REPAIR_RESUME",
            "REPAIR_FINISH",
            "REPAIR_APPROVE",
            "REPAIR_REFUSE");

    /** Message key of the kind of record. */
    public static String kindKey(String kind) {
        return "patrol.round.kind." + (KINDS.contains(kind) ? kind.toLowerCase(Locale.ROOT) : "other");
    }

    /** The value of a field, with times in the project's zone. */
    public static String said(String field, String value, Texts texts, ZoneId zone) {
        return switch (field) {
            case "at", "asOf", "until" -> moment(value, zone);
            case "means" ->
                Set.of("QR", "NFC", "TYPED").contains(value)
                        ? texts.t(VisitProof.valueOf(value).messageKey())
                        : value;
            case "good", "major", "vacant" -> texts.t(value.equals("true") ? "patrol.round.yes" : "patrol.round.no");
            default -> value;
        };
    }

    private static String moment(String value, ZoneId zone) {
        try {
            return SECOND.format(OffsetDateTime.parse(value).atZoneSameInstant(zone));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }

    /** The label of a field; its technical name if there is none. */
    public static String fieldName(String field, Texts texts) {
        return FIELDS.contains(field) ? texts.t("patrol.round.field." + field) : field;
    }
}
