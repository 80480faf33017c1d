package io.shouwen.complaints.list.view;

import io.shouwen.complaints.ComplaintSubject;
import io.shouwen.platform.web.Address;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the list of complaints shows.
 *
 * @param text words of the complaint, its number or place; empty for all
 * @param month in which they were recorded, or null
 * @param building its code, "-" for none; empty for all
 * @param cause its name, "-" for none; empty for all
 * @param level the highest it reached, 0 to 3; empty for all
 */
public record ComplaintFilter(
        Tab tab,
        @Nullable ComplaintSubject subject,
        String text,
        @Nullable YearMonth month,
        String building,
        String cause,
        String level) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,20}");

    /** The tabs of the list. */
    public enum Tab {
        OPEN,
        UNDECIDED,
        LATE,
        FOLLOW_UP,
        ALL;

        public String messageKey() {
            return "complaints.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static ComplaintFilter of(Map<String, String> address) {
        return new ComplaintFilter(
                Arrays.stream(Tab.values())
                        .filter(tab -> tab.name().equalsIgnoreCase(address.get("tab")))
                        .findFirst()
                        .orElse(Tab.OPEN),
                Arrays.stream(ComplaintSubject.values())
                        .filter(subject -> subject.name().equals(address.get("subject")))
                        .findFirst()
                        .orElse(null),
                address.getOrDefault("text", "").strip(),
                month(address.get("month")),
                code(address, "building"),
                code(address, "cause"),
                code(address, "level"));
    }

    private static String code(Map<String, String> address, String field) {
        String typed = address.getOrDefault(field, "");
        return CODE.matcher(typed).matches() ? typed : "";
    }

    private static @Nullable YearMonth month(@Nullable String typed) {
        return typed != null && typed.matches("2[01]\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(typed) : null;
    }

    public String query() {
        return in(tab);
    }

    /** The query of the same filter on another tab. */
    public String in(Tab other) {
        StringJoiner query = new StringJoiner("&");
        Address.add(query, "tab", other == Tab.OPEN ? "" : other.name().toLowerCase(Locale.ROOT));
        Address.add(query, "subject", subject == null ? "" : subject.name());
        Address.add(query, "text", text);
        Address.add(query, "month", month == null ? "" : month.toString());
        Address.add(query, "building", building);
        Address.add(query, "cause", cause);
        Address.add(query, "level", level);
        return query.toString();
    }
}
