package io.shouwen.staff.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.guide.Trade;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the staff list, read from the query string.
 *
 * @param text part of a name, its pinyin or initials, or of a number; empty for all
 * @param post name of a position; empty for all
 * @param trade of those who can do it; null for all
 * @param left whether to list former instead of present staff
 */
public record StaffFilter(
        String text,
        String post,
        @Nullable Role role,
        @Nullable Trade trade,
        boolean left) {

    private static final int LONGEST = 40;

    /** Ignores malformed values. */
    public static StaffFilter of(Map<String, String> address) {
        return new StaffFilter(
                text(address, "q"),
                text(address, "post"),
                Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(address.get("role")))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Trade.values())
                        .filter(trade -> trade.name().equals(address.get("trade")))
                        .findFirst()
                        .orElse(null),
                "left".equals(address.get("state")));
    }

    private static String text(Map<String, String> address, String field) {
        String typed = address.getOrDefault(field, "").strip();
        return TypedText.first(typed, LONGEST);
    }

    /** The same, of repairers only. */
    public StaffFilter ofRepairers() {
        return new StaffFilter(text, post, Role.REPAIR, trade, left);
    }

    public boolean narrowed() {
        return !text.isEmpty() || !post.isEmpty() || role != null || trade != null || left;
    }

    /** The query string of this filter. */
    public String query() {
        return "q=" + encoded(text) + "&post=" + encoded(post) + "&role=" + (role == null ? "" : role.name())
                + "&trade=" + (trade == null ? "" : trade.name()) + "&state=" + (left ? "left" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
