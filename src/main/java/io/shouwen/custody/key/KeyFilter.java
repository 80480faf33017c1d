package io.shouwen.custody.key;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The filter of the list of keys, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param q part of a tag, of what it opens, a house or whoever has it
 */
public record KeyFilter(String show, String q) {

    public static final List<String> SHOWS = List.of("here", "in", "out", "overdue", "residents", "public", "gone");

    /** Ignores malformed values. */
    static KeyFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new KeyFilter(
                SHOWS.contains(show) ? show : SHOWS.getFirst(),
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    public KeyFilter in(String other) {
        return new KeyFilter(other, q);
    }

    /** Whether everything in it is out, so that it can be sorted by when it is due. */
    boolean lent() {
        return show.equals("out") || show.equals("overdue");
    }

    String condition() {
        return switch (show) {
            case "in" -> " and t.inside > 0 and t.abroad = 0";
            case "out" -> " and t.abroad > 0";
            case "overdue" -> " and t.abroad > 0 and o.due_at < :now";
            case "residents" -> " and t.inside + t.abroad > 0 and t.house_id is not null";
            case "public" -> " and t.inside + t.abroad > 0 and t.house_id is null";
            case "gone" -> " and t.inside + t.abroad = 0";
            default -> " and t.inside + t.abroad > 0";
        };
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "q", q);
        return query.toString();
    }
}
