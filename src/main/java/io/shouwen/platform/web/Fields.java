package io.shouwen.platform.web;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Parses a form's fields and collects their errors. */
public final class Fields {

    private final MultiValueMap<String, String> typed;
    private final Map<String, Form.Problem> problems = new HashMap<>();

    public Fields(MultiValueMap<String, String> typed) {
        this.typed = new LinkedMultiValueMap<>(typed);
    }

    /** The typed text; empty if there is none. */
    public String value(String field) {
        String first = typed.getFirst(field);
        return first == null ? "" : first.strip();
    }

    public boolean ticked(String field) {
        return typed.containsKey(field);
    }

    public String text(String field, int longest) {
        String text = value(field);
        if (TypedText.longer(text, longest)) {
            problem(field, "form.too-long");
        }
        return text;
    }

    public String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            problem(field, "form.required");
        }
        return text;
    }

    /** @param shortest minimum length, at least 2; an empty text is an error too */
    public String required(String field, int shortest, int longest) {
        String text = required(field, longest);
        if (!text.isEmpty() && TypedText.length(text) < shortest) {
            problem(field, "form.too-short", shortest);
        }
        return text;
    }

    /** Null if the field is empty or malformed; the latter is an error with the message {@code key}. */
    public <T> @Nullable T read(String field, Function<String, Optional<T>> reading, String key) {
        String text = text(field, 200);
        Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
        if (read.isEmpty() && !text.isEmpty()) {
            problem(field, key, text);
        }
        return read.orElse(null);
    }

    /** Returns {@code otherwise}, with an error, if the field is empty or malformed. */
    public <T> T required(String field, Function<String, Optional<T>> reading, T otherwise) {
        T read = read(field, reading, "form.malformed");
        if (read == null) {
            problem(field, "form.required");
        }
        return read == null ? otherwise : read;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
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

    /** Null if the field is empty or malformed; the latter is an error. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = text(field, 40);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        if (!text.isEmpty()) {
            problem(field, "form.malformed");
        }
        return null;
    }

    /** Returns the first constant, with an error, if the field is empty or malformed. */
    public <E extends Enum<E>> E required(String field, Class<E> type) {
        E chosen = choice(field, type);
        if (chosen == null) {
            problem(field, "form.required");
            return type.getEnumConstants()[0];
        }
        return chosen;
    }

    /** Returns {@code least}, with an error, if the field is empty or malformed. */
    public int number(String field, int least, int most) {
        String text = required(field, 12);
        int number = text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : least - 1;
        if (number >= least && number <= most) {
            return number;
        }
        problem(field, "form.malformed");
        return least;
    }

    /** An ISO date of the years 1901 to 2199; null if the field is empty or malformed, the latter with an error. */
    public @Nullable LocalDate day(String field) {
        return read(
                field,
                text -> {
                    try {
                        return Optional.of(LocalDate.parse(text)).filter(Fields::inCalendar);
                    } catch (DateTimeException noDay) {
                        return Optional.empty();
                    }
                },
                "form.malformed");
    }

    /** An ISO time of day; null if the field is empty or malformed, the latter with an error. */
    public @Nullable LocalTime time(String field) {
        return read(
                field,
                text -> {
                    try {
                        return Optional.of(LocalTime.parse(text));
                    } catch (DateTimeException noTime) {
                        return Optional.empty();
                    }
                },
                "form.malformed");
    }

    /** As {@link #time}, but an empty field is an error too; then returns midnight. */
    public LocalTime requiredTime(String field) {
        LocalTime time = time(field);
        if (time == null) {
            problem(field, "form.required");
        }
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    /**
     * An ISO date and time in {@code zone}, of the years 1901 to 2199; returns the epoch, with an error, if the field is
     * empty or malformed.
     */
    public Instant requiredMoment(String field, ZoneId zone) {
        String text = required(field, 40);
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            if (inCalendar(moment.toLocalDate())) {
                return moment.atZone(zone).toInstant();
            }
        } catch (DateTimeException noMoment) {
            // said below
        }
        problem(field, "form.malformed");
        return Instant.EPOCH;
    }

    /** Beyond these years PostgreSQL or a calculation would fail. */
    private static boolean inCalendar(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 2200;
    }

    /** Sets a value to be shown when the form comes back. */
    public void propose(String field, String value) {
        typed.set(field, value);
    }

    /** A hidden id; the group's id, which no record has, if it is missing or malformed. */
    public UUID id(String field) {
        try {
            return UUID.fromString(text(field, 36));
        } catch (IllegalArgumentException none) {
            return Ids.GROUP;
        }
    }

    /** As {@link #id}, but a missing id is an error. */
    public UUID requiredId(String field) {
        UUID id = optionalId(field);
        if (id == null) {
            problem(field, "form.required");
        }
        return id == null ? Ids.GROUP : id;
    }

    /** Null if the field is empty or malformed; the latter is an error. */
    public @Nullable UUID optionalId(String field) {
        try {
            return value(field).isEmpty() ? null : UUID.fromString(value(field));
        } catch (IllegalArgumentException malformed) {
            problem(field, "form.malformed");
            return null;
        }
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public int version() {
        String text = text("version", 12);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    public void problem(String field, String key, Object... arguments) {
        problem(field, Form.Problem.of(key, arguments));
    }

    /** Adds an error that was created elsewhere. */
    public void problem(String field, Form.Problem problem) {
        problems.putIfAbsent(field, problem);
    }

    /** Sets the version for the optimistic lock to the present one, for saving after a conflict. */
    public void version(int now) {
        typed.set("version", String.valueOf(now));
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public Form form() {
        return Form.of(typed, problems);
    }
}
