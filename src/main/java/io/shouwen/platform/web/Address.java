package io.shouwen.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses and builds query parameters; malformed values count as absent. */
public final class Address {

    private Address() {}

    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** A day of the years 2000 to 2199, which leave room on either side for every calculation. */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** Adds {@code name=value}, unless the value is empty. */
    public static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
