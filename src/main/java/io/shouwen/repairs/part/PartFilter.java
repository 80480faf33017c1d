package io.shouwen.repairs.part;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The filter of the list of parts, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param q part of a name or shelf
 */
public record PartFilter(String show, String q) {

    public static final List<String> SHOWS = List.of("kept", "low", "retired");

    /** Ignores malformed values. */
    static PartFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new PartFilter(
                SHOWS.contains(show) ? show : SHOWS.getFirst(),
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    public PartFilter in(String other) {
        return new PartFilter(other, q);
    }

    String condition() {
        String shown = switch (show) {
            case "low" -> " and p.retired_at is null and coalesce(s.after_quantity, 0) <= p.low";
            case "retired" -> " and p.retired_at is not null";
            default -> " and p.retired_at is null";
        };
        return q.isEmpty() ? shown : shown + " and strpos(lower(p.name || ' ' || p.shelf), lower(:q)) > 0";
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "q", q);
        return query.toString();
    }
}
