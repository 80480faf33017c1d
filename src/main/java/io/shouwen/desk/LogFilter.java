package io.shouwen.desk;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The filter of one of the desk's logs, read from the query string.
 *
 * @param shows what can be shown of the log; the first is the usual one
 * @param show one of them
 * @param q words to be found in a line; empty for all
 * @param from first day, or null
 * @param to last day, or null
 */
public record LogFilter(
        List<String> shows,
        String show,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Ignores malformed values. */
    public static LogFilter of(List<String> shows, Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new LogFilter(
                shows,
                shows.contains(show) ? show : shows.getFirst(),
                TypedText.first(address.getOrDefault("q", "").strip(), 40),
                Address.day(address.get("from")),
                Address.day(address.get("to")));
    }

    /** All of a day. */
    public static LogFilter day(List<String> shows, LocalDate day) {
        return new LogFilter(shows, shows.getFirst(), "", day, day);
    }

    public LogFilter in(String other) {
        return new LogFilter(shows, other, q, from, to);
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
