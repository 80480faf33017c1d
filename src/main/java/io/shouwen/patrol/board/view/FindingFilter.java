package io.shouwen.patrol.board.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of findings, read from the query string. Malformed values are ignored.
 *
 * @param text part of number, title or place; empty for all
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
                TypedText.first(words, LONGEST),
                Address.id(address.get("district")),
                Address.day(address.get("from")),
                Address.day(address.get("to")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || district != null || from != null || to != null;
    }

    public FindingFilter in(FindingTab other) {
        return new FindingFilter(other, text, district, from, to);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("tab=" + tab.text());
        Address.add(query, "text", text);
        Address.add(query, "district", district == null ? "" : district.toString());
        Address.add(query, "from", from == null ? "" : from.toString());
        Address.add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }
}
