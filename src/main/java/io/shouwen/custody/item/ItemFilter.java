package io.shouwen.custody.item;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The filter of the list of kept items, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param q part of a tag, of what it is, an owner or a house
 */
public record ItemFilter(String show, String q) {

    public static final List<String> SHOWS = List.of("held", "overdue", "collected", "disposed", "all");

    /** Ignores malformed values. */
    static ItemFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new ItemFilter(
                SHOWS.contains(show) ? show : SHOWS.getFirst(),
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    public ItemFilter in(String other) {
        return new ItemFilter(other, q);
    }

    /** Whether everything in it is here, so that it is sorted by when it is to be collected. */
    boolean held() {
        return show.equals("held") || show.equals("overdue");
    }

    String condition() {
        return switch (show) {
            case "overdue" -> " and i.left_at is null and i.until_at < :now";
            case "collected" -> " and i.left_at is not null and o.id is not null";
            case "disposed" -> " and i.left_at is not null and o.id is null";
            case "all" -> "";
            default -> " and i.left_at is null";
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
