package io.shouwen.patrol.finding.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of findings is narrowed to, as it stands in its address. What cannot be read narrows nothing.
 *
 * @param text part of number, title or place, empty for all
 * @param from first day of finding
 * @param to last day of finding
 */
public record FindingFilter(
        FindingTab tab,
        String text,
        @Nullable UUID district,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LONGEST = 60;

    public static FindingFilter of(Map<String, String> address) {
        FindingTab tab = FindingTab.OPEN;
        for (FindingTab each : FindingTab.values()) {
            if (each.text().equals(address.get("tab"))) {
                tab = each;
            }
        }
        String words = address.getOrDefault("text", "").strip();
        return new FindingFilter(
                tab,
                words.substring(0, Math.min(words.length(), LONGEST)),
                id(address.get("district")),
                day(address.get("from")),
                day(address.get("to")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || district != null || from != null || to != null;
    }

    public FindingFilter in(FindingTab other) {
        return new FindingFilter(other, text, district, from, to);
    }

    /** The query of the address that shows this list. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("tab=" + tab.text());
        add(query, "text", text);
        add(query, "district", district == null ? "" : district.toString());
        add(query, "from", from == null ? "" : from.toString());
        add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
