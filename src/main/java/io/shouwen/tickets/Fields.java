package io.shouwen.tickets;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what was typed field by field, keeps it, and gathers what is wrong with it. */
public class Fields {

    private final MultiValueMap<String, String> typed;
    private final Map<String, Problem> wrong = new HashMap<>();

    public Fields(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Stripped, lines ended by a line feed alone. */
    public String text(String field, int shortest, int longest) {
        String text = optional(field);
        if (text.isEmpty() && shortest > 0) {
            refuse(field, "form.required");
        } else if (TypedText.length(text) < shortest) {
            refuse(field, "tickets.form.too-short", shortest);
        } else if (TypedText.longer(text, longest)) {
            refuse(field, "form.too-long");
        }
        return text;
    }

    public String optional(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    boolean ticked(String field) {
        return typed.containsKey(field);
    }

    /** One of an enumeration; the first of it stands in where it was refused. */
    public <E extends Enum<E>> E choice(String field, Class<E> of) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(optional(field))) {
                return each;
            }
        }
        refuse(field, optional(field).isEmpty() ? "form.required" : "form.malformed");
        return of.getEnumConstants()[0];
    }

    /** {@link Ids#GROUP} stands in where it was refused. */
    public UUID id(String field) {
        UUID id = idOrNull(field);
        if (id == null && !wrong.containsKey(field)) {
            refuse(field, "form.required");
        }
        return id == null ? Ids.GROUP : id;
    }

    @Nullable
    UUID idOrNull(String field) {
        String text = optional(field);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            refuse(field, "form.malformed");
            return null;
        }
    }

    int number(String field, int least, int most) {
        try {
            int number = Integer.parseInt(optional(field));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // refused below
        }
        refuse(field, optional(field).isEmpty() ? "form.required" : "form.malformed");
        return least;
    }

    /** A date and time as the browser's field writes it, on the project's clock. */
    Instant moment(String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(optional(field)).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            refuse(field, optional(field).isEmpty() ? "form.required" : "form.malformed");
            return Instant.EPOCH;
        }
    }

    /** A time of day as the browser's field writes it; midnight stands in where it was refused. */
    LocalTime clock(String field) {
        try {
            return LocalTime.parse(optional(field));
        } catch (DateTimeException malformed) {
            refuse(field, optional(field).isEmpty() ? "form.required" : "form.malformed");
            return LocalTime.MIDNIGHT;
        }
    }

    public void refuse(String field, String messageKey, Object... arguments) {
        wrong.putIfAbsent(field, Problem.of(messageKey, arguments));
    }

    /** A problem that is a question, or has been made elsewhere. */
    public void ask(String field, Problem problem) {
        wrong.putIfAbsent(field, problem);
    }

    public boolean wrong() {
        return !wrong.isEmpty();
    }

    public Form form() {
        return Form.of(typed, wrong);
    }
}
