package io.shouwen.staff.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of colleagues is narrowed to, as it stands in the address.
 *
 * @param text part of a name, its pinyin or initials, or of a number; empty for all
 * @param post as the project calls it; empty for all
 * @param left those who left instead of those who work here
 */
public record StaffFilter(
        String text, String post, @Nullable Role role, boolean left) {

    private static final int LONGEST = 40;

    /** Nonsense narrows nothing. */
    public static StaffFilter of(Map<String, String> address) {
        return new StaffFilter(
                text(address, "q"),
                text(address, "post"),
                Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(address.get("role")))
                        .findFirst()
                        .orElse(null),
                "left".equals(address.get("state")));
    }

    private static String text(Map<String, String> address, String field) {
        String typed = address.getOrDefault(field, "").strip();
        return TypedText.first(typed, LONGEST);
    }

    public boolean narrowed() {
        return !text.isEmpty() || !post.isEmpty() || role != null || left;
    }

    /** As it stands in an address; {@link #of} reads it back. */
    public String query() {
        return "q=" + encoded(text) + "&post=" + encoded(post) + "&role=" + (role == null ? "" : role.name())
                + "&state=" + (left ? "left" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
