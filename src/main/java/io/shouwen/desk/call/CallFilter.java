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
 * Which calls of the log; kept in the address.
 *
 * @param show one of {@link #SHOWS}
 * @param kind of ticket, {@code OTHER}, or empty for all
 * @param q part of a number, a name, a house or what it was about
 */
public record CallFilter(
        String show,
        String kind,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final java.util.List<String> SHOWS =
            java.util.List.of("all", "answered", "late", "missed", "unfinished", "out");

    /** What cannot be read is as if it were not there. */
    static CallFilter of(String show, String kind, String q, String from, String to) {
        return new CallFilter(
                SHOWS.contains(show) ? show : "all",
                kind.matches("[A-Z]{4,12}") ? kind : "",
                TypedText.first(q.strip(), 40),
                Address.day(from),
                Address.day(to));
    }

    /** The address's query with another {@code show}, or with where the next page starts. */
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
