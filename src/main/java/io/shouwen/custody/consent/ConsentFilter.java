package io.shouwen.custody.consent;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The filter of the list of households.
 *
 * @param show one of {@link #SHOWS}
 * @param q a house, a name, or the tail of a telephone number
 */
public record ConsentFilter(String show, String q) {

    public static final List<String> SHOWS = List.of("all", "with", "without", "withdrawn");

    /** Ignores malformed values. */
    static ConsentFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new ConsentFilter(
                SHOWS.contains(show) ? show : "all",
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    public ConsentFilter in(String other) {
        return new ConsentFilter(other, q);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "q", q);
        return query.toString();
    }
}
