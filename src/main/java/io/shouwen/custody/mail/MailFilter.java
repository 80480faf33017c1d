package io.shouwen.custody.mail;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the mail register, read from the query string.
 *
 * @param show one of {@link #SHOWS}
 * @param month in which the parcel came; null for all
 * @param q part of any field
 */
public record MailFilter(String show, @Nullable YearMonth month, String q) {

    public static final List<String> SHOWS = List.of("all", "waiting", "overdue", "handed-out", "returned", "refused");

    /** Ignores malformed values. */
    static MailFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        return new MailFilter(
                SHOWS.contains(show) ? show : "all",
                month(address.get("month")),
                TypedText.first(address.getOrDefault("q", "").strip(), 40));
    }

    /** Null if it is missing or malformed, or not of the years 2000 to 2199. */
    static @Nullable YearMonth month(@Nullable String text) {
        try {
            YearMonth month = text == null || text.isBlank() ? null : YearMonth.parse(text);
            return month == null || month.getYear() < 2000 || month.getYear() > 2199 ? null : month;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    public MailFilter in(String other) {
        return new MailFilter(other, month, q);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "month", month == null ? "" : month.toString());
        Address.add(query, "q", q);
        return query.toString();
    }
}
