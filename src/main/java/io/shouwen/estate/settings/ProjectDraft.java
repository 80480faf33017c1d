package io.shouwen.estate.settings;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project sets for itself, as somebody wants it.
 *
 * @param limit households one butler may look after; null for the usual 600
 */
record ProjectDraft(
        String name,
        String address,
        LocalTime opensAt,
        LocalTime closesAt,
        ZoneId zone,
        @Nullable Integer limit,
        String hotline,
        String centrePhone) {

    static final int FEWEST = 50;

    /** @return null where something is wrong with the fields */
    @Clause({"2.1.1", "4.1.1.1"})
    static @Nullable ProjectDraft of(Fields fields) {
        String name = fields.required("name", 60);
        String address = fields.text("address", 120);
        fields.required("opensAt", 5);
        fields.required("closesAt", 5);
        LocalTime opens = fields.read("opensAt", ProjectDraft::time, "estate.settings.wrong.time");
        LocalTime closes = fields.read("closesAt", ProjectDraft::time, "estate.settings.wrong.time");
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            fields.problem("closesAt", "estate.settings.wrong.closes-before");
        }
        fields.required("zone", 60);
        ZoneId zone = fields.read("zone", ProjectDraft::zone, "estate.settings.wrong.zone");
        Integer limit = fields.read(
                "limit", text -> number(text, FEWEST, ProjectSettings.USUAL_LIMIT), "estate.settings.wrong.limit");
        String hotline = phone(fields, "hotline");
        String centre = phone(fields, "centrePhone");
        return opens == null || closes == null || zone == null || fields.wrong()
                ? null
                : new ProjectDraft(name, address, opens, closes, zone, limit, hotline, centre);
    }

    /** Whole hours a day in which visitors are received. */
    int hours() {
        return (int) Duration.between(opensAt, closesAt).toHours();
    }

    private static Optional<Integer> number(String text, int least, int most) {
        return text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    /** As it is to be read, not as it is dialled: residents are shown it. */
    private static String phone(Fields fields, String field) {
        String text = fields.text(field, 30);
        if (!text.isEmpty() && PhoneNumber.parse(text).isEmpty()) {
            fields.problem(field, "estate.wrong.phone", text);
        }
        return text;
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("address", address);
        typed.put("opensAt", opensAt.toString());
        typed.put("closesAt", closesAt.toString());
        typed.put("zone", zone.getId());
        typed.put("limit", limit == null ? "" : String.valueOf(limit));
        typed.put("hotline", hotline);
        typed.put("centrePhone", centrePhone);
        typed.put("version", String.valueOf(version));
        return typed;
    }
}
