package io.shouwen.repairs.quote;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The filter of the list of quotations, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param q part of a number, title or house
 */
public record QuotationFilter(String show, String q) {

    public static final List<String> SHOWS = List.of("waiting", "agreed", "declined", "billed", "all");

    /** Ignores malformed values. */
    static QuotationFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new QuotationFilter(
                SHOWS.contains(show) ? show : SHOWS.getFirst(),
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    public QuotationFilter in(String other) {
        return new QuotationFilter(other, q);
    }

    String condition() {
        String shown = switch (show) {
            case "agreed" -> " and a.answer = 'AGREED' and b.id is null";
            case "declined" -> " and a.answer = 'DECLINED'";
            case "billed" -> " and b.id is not null";
            case "all" -> "";
            default -> " and a.id is null and r.stage <> 'CLOSED'";
        };
        return q.isEmpty()
                ? shown
                : shown
                        + " and strpos(lower(concat_ws(' ', t.number, t.title, t.house_label, t.place)), lower(:q)) > 0";
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "q", q);
        return query.toString();
    }
}
