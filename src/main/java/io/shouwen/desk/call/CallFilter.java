package io.shouwen.desk.call;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the call log, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param kind a kind of ticket, {@code OTHER}, or empty for all
 * @param q part of a number, name, house or purpose
 */
public record CallFilter(
        String show,
        String kind,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final java.util.List<String> SHOWS =
            java.util.List.of("all", "answered", "late", "missed", "unfinished", "out");

    /** Ignores malformed values. */
    static CallFilter of(Map<String, String> address) {
        return of(
                address.getOrDefault("show", ""),
                address.getOrDefault("kind", ""),
                address.getOrDefault("q", ""),
                address.getOrDefault("from", ""),
                address.getOrDefault("to", ""));
    }

    private static CallFilter of(String show, String kind, String q, String from, String to) {
        return new CallFilter(
                SHOWS.contains(show) ? show : "all",
                kind.matches("[A-Z]{4,12}") ? kind : "",
                TypedText.first(q.strip(), 40),
                Address.day(from),
                Address.day(to));
    }

    public CallFilter in(String other) {
        return new CallFilter(other, kind, q, from, to);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "kind", kind);
        Address.add(query, "q", q);
        Address.add(query, "from", from == null ? "" : from.toString());
        Address.add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }
}
