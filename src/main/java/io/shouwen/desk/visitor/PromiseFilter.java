package io.shouwen.desk.visitor;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of promised answers, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param q part of a name, house or text
 * @param from first day of the promised time
 */
public record PromiseFilter(
        String show,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final List<String> SHOWS = List.of("all", "open", "late", "kept", "broken");

    /** Ignores malformed values. */
    static PromiseFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new PromiseFilter(
                SHOWS.contains(show) ? show : "all",
                TypedText.first(address.getOrDefault("q", "").strip(), 40),
                Address.day(address.get("from")),
                Address.day(address.get("to")));
    }

    public PromiseFilter in(String other) {
        return new PromiseFilter(other, q, from, to);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "q", q);
        Address.add(query, "from", from == null ? "" : from.toString());
        Address.add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }
}
