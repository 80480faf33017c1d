package io.shouwen.desk.call;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
    static CallFilter of(String show, String kind, String q, String from, String to) {
        return new CallFilter(
                SHOWS.contains(show) ? show : "all",
                kind.matches("[A-Z]{4,12}") ? kind : "",
                TypedText.first(q.strip(), 40),
                Address.day(from),
                Address.day(to));
    }

    /** The query string with another {@code show} or with the keyset of the next page. */
    public String query(String newShow, String after) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("show", newShow);
        parts.put("kind", kind);
        parts.put("q", q);
        parts.put("from", from == null ? "" : from.toString());
        parts.put("to", to == null ? "" : to.toString());
        parts.put("after", after);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
