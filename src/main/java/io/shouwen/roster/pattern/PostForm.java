package io.shouwen.roster.pattern;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.roster.PostHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Parses the form of a post. */
record PostForm(String name, int needed, List<Posts.Window> windows, LocalDate from, Form checked) {

    /** @param needsHours whether hours are required, as for a new post; an existing one may keep its hours */
    static PostForm read(MultiValueMap<String, String> typed, LocalDate today, boolean needsHours, boolean nameTaken) {
        Map<String, Problem> wrong = new HashMap<>();
        String name = text(typed, "name");
        if (name.isEmpty() || TypedText.longer(name, 40)) {
            wrong.put("name", Problem.of(name.isEmpty() ? "form.required" : "form.too-long"));
        } else if (nameTaken) {
            wrong.put("name", Problem.of("roster.posts.name-taken"));
        }
        int needed = text(typed, "needed").matches("[1-9]|[1-4][0-9]|50") ? Integer.parseInt(text(typed, "needed")) : 0;
        if (needed == 0) {
            wrong.put("needed", Problem.of("roster.posts.needed-wrong"));
        }
        List<Posts.Window> windows = new ArrayList<>();
        for (int n = 1; n <= 2; n++) {
            String days = text(typed, "days" + n);
            LocalTime begins = time(text(typed, "begins" + n));
            LocalTime ends = time(text(typed, "ends" + n));
            if (!days.isEmpty()) {
                if (begins == null || ends == null || !days.matches("DAILY|WORKDAYS|RESTDAYS")) {
                    wrong.put("hours" + n, Problem.of("roster.posts.hours-wrong"));
                } else {
                    windows.add(new Posts.Window(PostHours.Days.valueOf(days), begins, ends));
                }
            } else if (n == 1 && (needsHours || begins != null || ends != null)) {
                wrong.put("hours1", Problem.of("roster.posts.hours-wrong"));
            }
        }
        LocalDate from = Address.day(text(typed, "from"));
        if (from == null || from.isBefore(today)) {
            wrong.put("from", Problem.of("roster.posts.from-past"));
        }
        return new PostForm(name, needed, windows, from == null ? today : from, Form.of(typed, wrong));
    }

    static String text(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    static @Nullable LocalTime time(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
