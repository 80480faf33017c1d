package io.shouwen.estate;

import io.shouwen.platform.web.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into a form's fields and gathers what is wrong with it. */
final class Fields {

    private final MultiValueMap<String, String> typed;
    private final Map<String, Form.Problem> problems = new HashMap<>();

    Fields(MultiValueMap<String, String> typed) {
        this.typed = new LinkedMultiValueMap<>(typed);
    }

    String text(String field, int longest) {
        String first = typed.getFirst(field);
        String text = first == null ? "" : first.strip();
        if (text.length() > longest) {
            problem(field, "form.too-long");
        }
        return text;
    }

    String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            problem(field, "form.required");
        }
        return text;
    }

    /** Null where nothing or nothing readable was typed; the latter is a problem named {@code key}. */
    <T> @Nullable T read(String field, Function<String, Optional<T>> reading, String key) {
        String text = text(field, 200);
        Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
        if (read.isEmpty() && !text.isEmpty()) {
            problem(field, key, text);
        }
        return read.orElse(null);
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String text = text(field, 40);
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        if (!text.isEmpty()) {
            problem(field, "form.malformed");
        }
        return otherwise;
    }

    int version() {
        String text = text("version", 12);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    void problem(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, Form.Problem.of(key, arguments));
    }

    /** The next saving is meant for what is on record now. */
    void version(int now) {
        typed.set("version", String.valueOf(now));
    }

    boolean wrong() {
        return !problems.isEmpty();
    }

    Form form() {
        return Form.of(typed, problems);
    }
}
